import { Controller } from '@nestjs/common';
import { admin } from '@ruche/contracts';
import type { Actor } from '../core/access';
import { Can, Confirmed, Viewer } from '../platform/auth/access';
import { Endpoint } from '../platform/http/endpoint';
import { DemoRemoval } from './demo-removal';
import { DemoState } from './demo-state';

@Controller()
export class DemoController {
  constructor(
    private readonly state: DemoState,
    private readonly removal: DemoRemoval,
  ) {}

  @Endpoint(admin.demo)
  @Can('admin:use')
  demo() {
    return this.state.read();
  }

  @Endpoint(admin.removeDemo)
  @Confirmed()
  @Can('admin:use')
  async remove(@Viewer() viewer: Actor) {
    await this.removal.removeDemo(viewer.id);
  }
}
