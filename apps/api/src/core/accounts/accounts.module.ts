import type { Part } from '../../platform/part';
import { DevicesService } from './devices.service';
import { InvitationService } from './invitation.service';
import { InvitationLetter } from './invitation-letter';
import { LetterWriter } from './letter-writer';
import { LinkAttempts } from './link-attempts';
import { LinksController } from './links.controller';
import { LocalStrategy } from './local.strategy';
import { MeController } from './me.controller';
import { OneTimeLinks } from './one-time-links';
import { PasswordService } from './password.service';
import { PasswordChangedLetter } from './password-changed-letter';
import { PasswordWriter } from './password-writer';
import { ProfileService } from './profile.service';
import { ResetService } from './reset.service';
import { ResetLetter } from './reset-letter';
import { ResetRequestService } from './reset-request.service';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SessionCookies } from './session-cookies';
import { SignIn } from './sign-in';
import { TokensService } from './tokens.service';

export const accounts: Part = {
  controllers: [SessionController, LinksController, MeController],
  providers: [
    SignIn,
    SessionService,
    LocalStrategy,
    SessionCookies,
    ProfileService,
    PasswordService,
    PasswordWriter,
    DevicesService,
    TokensService,
    OneTimeLinks,
    LinkAttempts,
    ResetRequestService,
    ResetService,
    InvitationService,
    LetterWriter,
    ResetLetter,
    InvitationLetter,
    PasswordChangedLetter,
  ],
};
