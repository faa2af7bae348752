import { type Browser, type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { Api } from './api';

export { expect };

/** People of the demo company; they share one password. */
export type Who = 'jules' | 'nora' | 'ines' | 'odile' | 'camille' | 'sofia' | 'ali' | 'hugo' | 'admin';
export const emailOf = (who: string) => `${who}@ruche.test`;
export const PASSWORD = 'ruche-demo';

interface Journey {
  /** Where the product under test is. */
  origin: string;
  /** Everything that went wrong on a page of this journey by itself; must stay empty. */
  troubles: string[];
  clean: undefined;
  /** A page in a browser of its own: signed in as somebody of the demo company, or a stranger's. */
  visit: (who: Who | null, options?: BrowserContextOptions) => Promise<Page>;
  /** The API as somebody of the demo company, to prepare and to look behind the screens. */
  as: (who: Who) => Promise<Api>;
  /** What this journey makes the server refuse, as the browser's console says it: `/status of 412/`. */
  expected: (...refusals: RegExp[]) => void;
  /** A word that no other run and no other journey has used: letters only, so that search takes it for a word. */
  word: string;
}
interface Once {
  /** One session per person for the whole run. */
  sessions: Map<Who, Promise<Api>>;
}

/** The console tells of every answer of 400 and more. This one says that nobody is signed in: a browser cannot know before it asks. */
const ALWAYS = [/status of 401 .*\/api\/session$/];

/**
 * A journey whose pages also have to stay clean: no exception, no error in the console, no request to anywhere else, nothing
 * that the content security policy had to stop.
 */
export const test = base.extend<Journey & { refusals: RegExp[] }, Once>({
  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const sessions = new Map<Who, Promise<Api>>();
      await use(sessions);
      for (const session of sessions.values()) await (await session).close();
    },
    { scope: 'worker' },
  ],
  origin: async ({ baseURL }, use) => use(new URL(baseURL ?? '').origin),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  refusals: async ({}, use) => use([...ALWAYS]),
  expected: async ({ refusals }, use) => use((...more) => void refusals.push(...more)),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  troubles: async ({}, use) => use([]),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  word: async ({}, use) => use(newWord()),
  as: async ({ sessions, origin }, use) => use((who) => sessionOf(sessions, origin, who)),
  clean: [
    async ({ context, origin, troubles, refusals }, use) => {
      await watch(context, origin, troubles);
      await use(undefined);
      expect(
        troubles.filter((trouble) => !refusals.some((refusal) => refusal.test(trouble))),
        'the pages had troubles of their own',
      ).toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ browser, as, origin, troubles }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (who, options) => {
      const storageState = who ? await (await as(who)).cookies() : undefined;
      const context = await newContext(browser, { ...options, ...(storageState ? { storageState } : {}) });
      opened.push(context);
      await watch(context, origin, troubles);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

/** Browser contexts that a journey makes itself take over the project's settings, less the traces. */
function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const { locale, timezoneId, baseURL } = test.info().project.use;
  return browser.newContext({
    ...(locale ? { locale } : {}),
    ...(timezoneId ? { timezoneId } : {}),
    ...(baseURL ? { baseURL } : {}),
    ...options,
  });
}

function sessionOf(sessions: Once['sessions'], origin: string, who: Who): Promise<Api> {
  const known = sessions.get(who) ?? Api.signIn(origin, emailOf(who), PASSWORD);
  sessions.set(who, known);
  return known;
}

async function watch(context: BrowserContext, own: string, troubles: string[]): Promise<void> {
  context.on('weberror', (error) => troubles.push(`exception: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} ${pathOf(message.location().url)}`);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== own) troubles.push(`request to ${origin}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`content security policy: ${violatedDirective} stopped ${blockedURI} (${sourceFile}:${lineNumber})`),
    );
  });
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

/** Ten letters in which consonants and vowels take turns: « bofetukali ». */
function newWord(): string {
  const pick = (letters: string) => letters[Math.floor(Math.random() * letters.length)] ?? '';
  return Array.from({ length: 5 }, () => pick('bdfgklmprtvz') + pick('aeiou')).join('');
}

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}
