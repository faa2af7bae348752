import { z } from 'zod';
import { ById, Id, Instant, line, listOf } from './common';
import { Role } from './people';
import { route } from './route';

export const quickLinkLimits = { label: 40, url: 500, audience: 60, company: 60, own: 20 } as const;
export const linkAudiences = ['everyone', 'department', 'site', 'role'] as const;
/** `unknown`: not looked at yet; `unreachable`: an address that the server may not ask, as one of the internal network. */
export const linkHealths = ['unknown', 'alive', 'dead', 'unreachable'] as const;
export type LinkHealth = (typeof linkHealths)[number];

/** For everybody, or for those of a department, of a site, or of a role in the company. */
export const QuickLinkAudience = z
  .union([
    z.strictObject({ kind: z.literal('everyone') }),
    z.strictObject({ kind: z.enum(['department', 'site']), value: line(1, quickLinkLimits.audience) }),
    z.strictObject({ kind: z.literal('role'), value: Role }),
  ])
  .meta({ id: 'QuickLinkAudience' });
export type QuickLinkAudience = z.output<typeof QuickLinkAudience>;

/** A path inside Ruche, or an address that begins with https. */
/** An address of the web: a host, perhaps a port, then anything without blanks; nobody's name or password before the host. */
const WEB = /^https:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#][^\s\\@]*)?$/iu;
const Address = line(1, quickLinkLimits.url).refine((url) => /^\/(?![/\\])[^\\\s]*$/.test(url) || WEB.test(url), 'not_an_address');
/** The drawings that a link may carry; an emoji does as well, where the device has them. */
export const linkDrawings = [
  'link',
  'globe',
  'calendar',
  'coin',
  'people',
  'phone',
  'mail',
  'book',
  'page',
  'image',
  'place',
  'shield',
  'settings',
  'bulb',
  'gift',
  'megaphone',
] as const;
export type LinkDrawing = (typeof linkDrawings)[number];
/** One emoji, with whatever modifies it. */
const emoji = /^(?:\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*|\p{Regional_Indicator}{2})$/u;
const Mark = z.union([z.enum(['', ...linkDrawings]), z.string().max(16).regex(emoji, 'not_an_emoji')]);

export const QuickLinkInput = z.strictObject({ label: line(1, quickLinkLimits.label), url: Address, icon: Mark.default('') });
export type QuickLinkInput = z.input<typeof QuickLinkInput>;
export const CompanyLinkInput = QuickLinkInput.extend({ audience: QuickLinkAudience });
export type CompanyLinkInput = z.input<typeof CompanyLinkInput>;
const After = z.strictObject({ after: Id.nullable() });

/** A link as it stands on somebody's home: the company's first, then their own. */
export const QuickLink = z
  .object({ id: Id, label: z.string(), url: z.string(), icon: z.string(), own: z.boolean(), hidden: z.boolean() })
  .meta({ id: 'QuickLink' });
export type QuickLink = z.output<typeof QuickLink>;

export const CompanyLink = z
  .object({
    id: Id,
    label: z.string(),
    url: z.string(),
    icon: z.string(),
    audience: QuickLinkAudience,
    health: z.enum(linkHealths),
    deadSince: Instant.nullable(),
    checkedAt: Instant.nullable(),
  })
  .meta({ id: 'CompanyLink' });
export type CompanyLink = z.output<typeof CompanyLink>;

export const quickLinks = {
  list: route({ method: 'GET', path: '/quick-links', summary: 'The links of my home, hidden ones too', reply: listOf(QuickLink) }),
  create: route({
    method: 'POST',
    path: '/quick-links',
    summary: 'Add a link of my own',
    body: QuickLinkInput,
    reply: QuickLink,
    status: 201,
  }),
  update: route({
    method: 'PUT',
    path: '/quick-links/:id',
    summary: 'Change a link of my own',
    params: ById,
    body: QuickLinkInput,
    reply: QuickLink,
  }),
  remove: route({ method: 'DELETE', path: '/quick-links/:id', summary: 'Remove a link of my own', params: ById }),
  hide: route({ method: 'PUT', path: '/quick-links/:id/hidden', summary: 'Hide a link of the company from my home', params: ById }),
  show: route({ method: 'DELETE', path: '/quick-links/:id/hidden', summary: 'Show it again', params: ById }),
  move: route({
    method: 'PUT',
    path: '/quick-links/:id/position',
    summary: 'Put a link of my own behind another one, or first',
    params: ById,
    body: After,
  }),
  company: route({
    method: 'GET',
    path: '/admin/quick-links',
    summary: 'The links of the company, and whether they still lead somewhere',
    reply: listOf(CompanyLink),
  }),
  createCompany: route({
    method: 'POST',
    path: '/admin/quick-links',
    summary: 'Add a link for an audience',
    body: CompanyLinkInput,
    reply: CompanyLink,
    status: 201,
  }),
  updateCompany: route({
    method: 'PUT',
    path: '/admin/quick-links/:id',
    summary: 'Change a link of the company',
    params: ById,
    body: CompanyLinkInput,
    reply: CompanyLink,
  }),
  removeCompany: route({ method: 'DELETE', path: '/admin/quick-links/:id', summary: 'Remove a link of the company', params: ById }),
  moveCompany: route({
    method: 'PUT',
    path: '/admin/quick-links/:id/position',
    summary: 'Put it behind another one, or first',
    params: ById,
    body: After,
  }),
};
