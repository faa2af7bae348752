import { Platform1764000000001 } from './0001-platform';
import { People1764000000002 } from './0002-people';
import { Spaces1764000000003 } from './0003-spaces';
import { Entries1764000000004 } from './0004-entries';
import { Ideas1764000000005 } from './0005-ideas';
import { Notifications1764000000006 } from './0006-notifications';
import { Search1764000000007 } from './0007-search';
import { SearchEngine1764000000008 } from './0008-search-engine';
import { FileUses1764000000009 } from './0009-file-uses';
import { AuditLogNames1764000000010 } from './0010-audit-log-names';
import { Activity1764000000011 } from './0011-activity';
import { ReadPaths1764000000012 } from './0012-read-paths';
import { SearchWords1764000000013 } from './0013-search-words';
import { Talk1764000000014 } from './0014-talk';
import { Forum1764000000015 } from './0015-forum';
import { Questions1764000000016 } from './0016-questions';
import { Posts1764000000017 } from './0017-posts';
import { ReachingPeople1764000000018 } from './0018-reaching-people';
import { SpacesComplete1764000000019 } from './0019-spaces-complete';
import { ClosedCases1764000000025 } from './0025-closed-cases';
import { Pulse1764000000026 } from './0026-pulse';
import { Imports1764000000027 } from './0027-imports';
import { ThreadNotices1764000000028 } from './0028-thread-notices';
import { Reach1764000000029 } from './0029-reach';
import { CloseAtHand1764000000030 } from './0030-close-at-hand';
import { WikiPages1764000000031 } from './0031-wiki-pages';
import { NamedReaders1764000000032 } from './0032-named-readers';
import { Points1764000000033 } from './0033-points';
import { Badges1764000000034 } from './0034-badges';
import { Kudos1764000000035 } from './0035-kudos';
import { Directory1764000000036 } from './0036-directory';
import { Coediting1764000000037 } from './0037-coediting';
import { PageImports1764000000038 } from './0038-page-imports';
import { Trust1764000000039 } from './0039-trust';
import { HelpTold1764000000040 } from './0040-help-told';
import { Passages1764000000041 } from './0041-passages';
import { FileVersions1764000000042 } from './0042-file-versions';
import { Spotlights1764000000043 } from './0043-spotlights';
import { FairBoards1764000000044 } from './0044-fair-boards';
import { DirectorySets1764000000045 } from './0045-directory-sets';
import { TopicPlaces1764000000046 } from './0046-topic-places';
import { HeldChanges1764000000047 } from './0047-held-changes';
import { Calendars1764000000048 } from './0048-calendars';
import { TeamWants1764000000049 } from './0049-team-wants';
import { WorkingVersions1764000000050 } from './0050-working-versions';
import { BoardViews1764000000052 } from './0052-board-views';
import { SkillMerges1764000000053 } from './0053-skill-merges';
import { WhatWasRead1764000000054 } from './0054-what-was-read';
import { Recalculations1764000000055 } from './0055-recalculations';

/** In the order they run; one that has landed is never edited. */
export const migrations = [
  Platform1764000000001,
  People1764000000002,
  Spaces1764000000003,
  Entries1764000000004,
  Ideas1764000000005,
  Notifications1764000000006,
  Search1764000000007,
  SearchEngine1764000000008,
  FileUses1764000000009,
  AuditLogNames1764000000010,
  Activity1764000000011,
  ReadPaths1764000000012,
  SearchWords1764000000013,
  Talk1764000000014,
  Forum1764000000015,
  Questions1764000000016,
  Posts1764000000017,
  ReachingPeople1764000000018,
  SpacesComplete1764000000019,
  ClosedCases1764000000025,
  Pulse1764000000026,
  Imports1764000000027,
  ThreadNotices1764000000028,
  Reach1764000000029,
  CloseAtHand1764000000030,
  WikiPages1764000000031,
  NamedReaders1764000000032,
  Points1764000000033,
  Badges1764000000034,
  Kudos1764000000035,
  Directory1764000000036,
  Coediting1764000000037,
  PageImports1764000000038,
  Trust1764000000039,
  HelpTold1764000000040,
  Passages1764000000041,
  FileVersions1764000000042,
  Spotlights1764000000043,
  FairBoards1764000000044,
  DirectorySets1764000000045,
  TopicPlaces1764000000046,
  HeldChanges1764000000047,
  Calendars1764000000048,
  TeamWants1764000000049,
  WorkingVersions1764000000050,
  BoardViews1764000000052,
  SkillMerges1764000000053,
  WhatWasRead1764000000054,
  Recalculations1764000000055,
];
