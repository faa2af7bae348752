import { Controller } from '@nestjs/common';
import { type InputOf, quickLinks } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { CompanyLinksService } from './company-links.service';
import { OwnLinksService } from './own-links.service';

@Controller()
export class QuickLinksController {
  constructor(
    private readonly own: OwnLinksService,
    private readonly company: CompanyLinksService,
  ) {}

  @Endpoint(quickLinks.list)
  @Can('quick-link:own')
  list(@Viewer() viewer: Actor) {
    return this.own.list(viewer);
  }

  @Endpoint(quickLinks.create)
  @Can('quick-link:own')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof quickLinks.create>) {
    return this.own.create(viewer, body);
  }

  @Endpoint(quickLinks.update)
  @Can('quick-link:own')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof quickLinks.update>) {
    return this.own.update(viewer, params.id, body);
  }

  @Endpoint(quickLinks.remove)
  @Can('quick-link:own')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof quickLinks.remove>) {
    return this.own.remove(viewer, params.id);
  }

  @Endpoint(quickLinks.hide)
  @Can('quick-link:own')
  hide(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof quickLinks.hide>) {
    return this.own.hide(viewer, params.id, true);
  }

  @Endpoint(quickLinks.show)
  @Can('quick-link:own')
  show(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof quickLinks.show>) {
    return this.own.hide(viewer, params.id, false);
  }

  @Endpoint(quickLinks.move)
  @Can('quick-link:own')
  move(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof quickLinks.move>) {
    return this.own.move(viewer, params.id, body.after);
  }

  @Endpoint(quickLinks.company)
  @Can('admin:use')
  listCompany() {
    return this.company.list();
  }

  @Endpoint(quickLinks.createCompany)
  @Can('admin:use')
  createCompany(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof quickLinks.createCompany>) {
    return this.company.create(viewer, body);
  }

  @Endpoint(quickLinks.updateCompany)
  @Can('admin:use')
  updateCompany(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof quickLinks.updateCompany>) {
    return this.company.update(viewer, params.id, body);
  }

  @Endpoint(quickLinks.removeCompany)
  @Can('admin:use')
  removeCompany(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof quickLinks.removeCompany>) {
    return this.company.remove(viewer, params.id);
  }

  @Endpoint(quickLinks.moveCompany)
  @Can('admin:use')
  moveCompany(@Input() { params, body }: InputOf<typeof quickLinks.moveCompany>) {
    return this.company.move(params.id, body.after);
  }
}
