import { Global, Module } from '@nestjs/common';
import { Identify, Permissions } from '../platform/auth/access';
import { RolePermissions } from './access';
import { accounts } from './accounts/accounts.module';
import { Sessions } from './accounts/sessions';
import { admin } from './admin/admin.module';
import { Audit } from './audit/audit';
import { calendarsPart } from './calendars/calendars.module';
import { coediting } from './coediting/coediting.module';
import { commentsPart } from './comments/comments.module';
import { entriesPart } from './entries/entries.module';
import { favourites } from './favourites/favourites.module';
import { fileVersions } from './file-versions/file-versions.module';
import { files } from './files/files.module';
import { live } from './live/live.module';
import { mail } from './mail/mail.module';
import { moderationPart } from './moderation/moderation.module';
import { people } from './people/people.module';
import { peopleImport } from './people-import/people-import.module';
import { presence } from './presence/presence.module';
import { skillsPart } from './skills/skills.module';
import { spaces } from './spaces/spaces.module';
import { themes } from './themes/themes.module';
import { trashPart } from './trash/trash.module';
import { watching } from './watching/watching.module';

/** What every feature stands on. Each part names its own providers and controllers. */
const parts = [
  accounts,
  entriesPart,
  commentsPart,
  coediting,
  admin,
  mail,
  people,
  skillsPart,
  calendarsPart,
  peopleImport,
  spaces,
  themes,
  files,
  fileVersions,
  live,
  moderationPart,
  trashPart,
  watching,
  favourites,
  presence,
];

@Global()
@Module({
  controllers: parts.flatMap((part) => part.controllers),
  providers: [
    Sessions,
    Audit,
    { provide: Identify, useExisting: Sessions },
    { provide: Permissions, useClass: RolePermissions },
    ...parts.flatMap((part) => part.providers),
  ],
  exports: [Sessions, Audit, Identify, Permissions, ...parts.flatMap((part) => part.providers)],
})
export class CoreModule {}
