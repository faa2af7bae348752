import type { Command } from './command';
import { filesCommands } from './files.commands';
import { forumCommands } from './forum.commands';
import { ideasCommands } from './ideas.commands';
import { installationCommands } from './installation.commands';
import { peopleCommands } from './people.commands';
import { pointsCommands } from './points.commands';
import { searchCommands } from './search.commands';
import { wikiCommands } from './wiki.commands';

/** All there is to ask; a new command is one entry in one of these lists. */
export const commands: readonly Command[] = [
  ...ideasCommands,
  ...filesCommands,
  ...forumCommands,
  ...installationCommands,
  ...peopleCommands,
  ...searchCommands,
  ...wikiCommands,
  ...pointsCommands,
];

/** The command that the words ask for, and what follows it. */
export function chosen(words: string[]): { command: Command; args: string[] } | undefined {
  for (const command of commands) {
    const name = command.name.split(' ');
    if (name.every((word, i) => words[i] === word)) return { command, args: words.slice(name.length) };
  }
  return undefined;
}

export const help = (): string =>
  [
    'Usage: npm run cli -- COMMAND',
    '',
    ...commands.flatMap((c) => [`  ${[c.name, c.usage].filter(Boolean).join(' ')}`, `      ${c.summary}`]),
  ].join('\n');
