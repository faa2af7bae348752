import { NamedReader } from './core/access/named-reader.entity';
import { ApiToken } from './core/accounts/api-token.entity';
import { OneTimeLink } from './core/accounts/one-time-link.entity';
import { Session } from './core/accounts/session.entity';
import { AuditEntry } from './core/audit/audit-entry.entity';
import { CoeditedDocument, CoeditedUpdate } from './core/coediting/coedited-document.entity';
import { RevisionAuthor } from './core/coediting/revision-author.entity';
import { Comment, CommentRevision } from './core/comments';
import { Contribution, Entry, EntryNoticeRow, EntryReference, Follow, Mention, PassageRow, ReadState, Revision } from './core/entries';
import { Favourite } from './core/favourites/favourite.entity';
import { FileVersionRow } from './core/file-versions/file-version.entity';
import { Attachment } from './core/files/attachment.entity';
import { StoredFile } from './core/files/stored-file.entity';
import { Link } from './core/links/link.entity';
import { ModerationCase, Report } from './core/moderation';
import { DirectoryCount, DirectoryFact, DirectoryText, DirectoryWord, Person } from './core/people';
import { EntryPresence, Presence } from './core/presence/presence.entity';
import { Setting } from './core/settings/setting.entity';
import { Endorsement, PersonSkillRow, SkillRow } from './core/skills';
import { SkillMergeRow } from './core/skills/skill-merge.entity';
import { CharterAcceptance, Membership, Space, SpacePin, SpaceRequest } from './core/spaces';
import { EntryTheme } from './core/themes/entry-theme.entity';
import { Theme } from './core/themes/theme.entity';
import { Exposure } from './core/votes/exposure.entity';
import { Reaction } from './core/votes/reaction.entity';
import { Vote } from './core/votes/vote.entity';
import { EntryWatchRow, SpaceWatchRow } from './core/watching';
import { Acknowledgement } from './features/announcements/acknowledgement.entity';
import { AnnouncementFacts } from './features/announcements/announcement.entity';
import { FeedTokenRow } from './features/feeds/feed-token.entity';
import { HelpInvitationRow, HelpRequestRow } from './features/help';
import { IdeaRow } from './features/ideas/idea.entity';
import { IdeaMerge } from './features/ideas/idea-merge.entity';
import { IdeaTransition } from './features/ideas/idea-transition.entity';
import { KudosRow } from './features/kudos/kudos.entity';
import { PageCheck } from './features/pages/page-check.entity';
import { PageOpinion } from './features/pages/page-opinion.entity';
import { PageWorkingVersionRow } from './features/pages/page-working-version.entity';
import { WikiPageRow } from './features/pages/wiki-page.entity';
import { PostFacts } from './features/posts/post.entity';
import { QuestionRow } from './features/questions/question.entity';
import { HiddenQuickLink, QuickLinkRow } from './features/quick-links/quick-link.entity';
import { SpotlightRow } from './features/spotlight/spotlight.entity';
import { TopicRow } from './features/topics/topic.entity';
import { TopicMerge } from './features/topics/topic-merge.entity';
import { TopicPlace } from './features/topics/topic-place.entity';
import { ImportedThing } from './forum-import/imported-thing.entity';
import { migrations } from './migrations';
import type { Schema } from './platform/database/data-source';
import { ConsumedEvent } from './platform/events/consumed-event.entity';
import { DomainEventRow } from './platform/events/domain-event.entity';
import { IdempotencyRow } from './platform/http/idempotency.entity';
import { RateLimitRow } from './platform/http/rate-limit.entity';
import { RequestCountRow } from './platform/http/request-count.entity';
import { Node } from './platform/nodes/node.entity';
import { SearchDocumentRow } from './platform/search/search-document.entity';
import { SearchSpellingRow } from './platform/search/search-spelling.entity';
import { SearchWordRow } from './platform/search/search-word.entity';
import { HomeChoice } from './projections/activity/home-choice.entity';
import { BadgeAward } from './projections/badges/badge-award.entity';
import { BoardCount, TeamPoints, TeamSize } from './projections/boards/board-count.entity';
import { Delivery } from './projections/notifications/delivery.entity';
import { MailRhythm } from './projections/notifications/mail-rhythm.entity';
import { NotificationRow } from './projections/notifications/notification.entity';
import { NotificationCause } from './projections/notifications/notification-cause.entity';
import { NotificationChoice } from './projections/notifications/notification-choice.entity';
import { PointContest } from './projections/points/point-contest.entity';
import { PendingPoints, PointEntry } from './projections/points/point-entry.entity';
import { PointRule } from './projections/points/point-rule.entity';
import { PointAccount, PointTotal } from './projections/points/point-total.entity';
import { RecalculationRow } from './projections/points/recalculation.entity';
import { RingFindingRow, VoidedReactions } from './projections/rings/ring-finding.entity';
import { PageImport } from './wiki-import/page-import.entity';

/** Every table that this version expects; a spec compares it with what the migrations make. */
export const schema: Schema = {
  entities: [
    DomainEventRow,
    ConsumedEvent,
    IdempotencyRow,
    RateLimitRow,
    RequestCountRow,
    SearchDocumentRow,
    SearchWordRow,
    SearchSpellingRow,
    Setting,
    AuditEntry,
    Person,
    SkillRow,
    PersonSkillRow,
    Endorsement,
    DirectoryFact,
    DirectoryCount,
    DirectoryText,
    DirectoryWord,
    StoredFile,
    FileVersionRow,
    Session,
    ApiToken,
    OneTimeLink,
    Space,
    Membership,
    SpaceRequest,
    CharterAcceptance,
    SpacePin,
    ModerationCase,
    Report,
    Theme,
    Entry,
    NamedReader,
    EntryTheme,
    Contribution,
    EntryNoticeRow,
    Revision,
    Node,
    CoeditedDocument,
    CoeditedUpdate,
    RevisionAuthor,
    Follow,
    ReadState,
    Comment,
    CommentRevision,
    Mention,
    PassageRow,
    Attachment,
    Link,
    Vote,
    Exposure,
    Reaction,
    IdeaRow,
    IdeaTransition,
    IdeaMerge,
    WikiPageRow,
    PageOpinion,
    PageCheck,
    PageWorkingVersionRow,
    EntryReference,
    PostFacts,
    AnnouncementFacts,
    Acknowledgement,
    FeedTokenRow,
    QuestionRow,
    SpotlightRow,
    BoardCount,
    SkillMergeRow,
    TeamPoints,
    TeamSize,
    RingFindingRow,
    VoidedReactions,
    TopicRow,
    TopicPlace,
    TopicPlace,
    TopicMerge,
    HelpRequestRow,
    HelpInvitationRow,
    ImportedThing,
    PageImport,
    NotificationRow,
    NotificationCause,
    NotificationChoice,
    MailRhythm,
    Delivery,
    EntryWatchRow,
    SpaceWatchRow,
    Favourite,
    QuickLinkRow,
    HiddenQuickLink,
    Presence,
    EntryPresence,
    HomeChoice,
    PointRule,
    PointEntry,
    PendingPoints,
    PointAccount,
    PointTotal,
    PointContest,
    RecalculationRow,
    BadgeAward,
    KudosRow,
  ],
  migrations,
};
