import ipaddr from 'ipaddr.js';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((v) => v === '1');
const duration = (seconds: number) => z.coerce.number().int().positive().default(seconds);
const networks = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every((each) => ipaddr.isValidCIDR(each)), 'networks as 10.1.0.0/16, with commas between them');

/** Everything that can be set from outside, with its default; nobody else reads the environment. */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where to listen; left out: the loopback addresses only. */
  HOST: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where other nodes reach this one; left out: its own name and port. */
  NODE_URL: z.url({ protocol: /^https?$/ }).optional(),
  ALLOW_INSECURE_HTTP: flag.default(false),
  TRUST_PROXY: z.string().optional(),
  COMPANY_TIME_ZONE: z.string().default('Europe/Paris'),
  RUCHE_DATA: z.string().default('.ruche'),
  RUCHE_DEMO: flag.optional(),
  RUCHE_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  WEB_DIST: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Ruche <ruche@localhost>'),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: z.string().optional(),
  /** A bucket for files instead of a folder: the service's address without the bucket. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'a name of 3 to 63 small letters, digits, dots and hyphens')
    .optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** `1`: endpoint/bucket/key; `0`: bucket.endpoint/key. */
  S3_PATH_STYLE: flag.default(true),
  METRICS_TOKEN: z.string().min(16).optional(),
  SECRET_KEY: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  READS_PER_MINUTE: duration(600),
  WRITES_PER_MINUTE: duration(300),
  CREATIONS_PER_MINUTE: duration(20),
  SIGN_IN_FAILURES_PER_ACCOUNT: duration(10),
  SIGN_IN_FAILURES_PER_ADDRESS: duration(50),
  SESSION_IDLE_DAYS: duration(14),
  SESSION_ABSOLUTE_DAYS: duration(90),
  /** How long after the password was given what is sensitive may be done without giving it again. */
  REAUTH_MINUTES: duration(15),
  /** Networks of one's own that the server may ask for addresses that people wrote, as `10.1.0.0/16,192.168.7.0/24`. */
  OUTBOUND_ALLOW: networks,
  SHORTLIST_VOTES: duration(10),
});
export type Config = z.output<typeof Environment> & { secret: string };
/** Files are in a bucket when all of these are set, in a folder when none is. */
const s3Names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
export const CONFIG = Symbol('config');

export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration has ${problems.length} mistake(s):\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  }
}

/**
 * Reads the environment once.
 * @throws ConfigError with every mistake at once, in words.
 */
export function readConfig(env: Record<string, string | undefined>): Omit<Config, 'secret'> & { secret?: string } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`));
  const problems: string[] = [];
  const { PUBLIC_URL, ALLOW_INSECURE_HTTP, SECRET_KEY, MEILI_URL, MEILI_KEY } = parsed.data;
  if (PUBLIC_URL?.startsWith('http:') && !isLoopbackUrl(PUBLIC_URL) && !ALLOW_INSECURE_HTTP)
    problems.push('PUBLIC_URL: plain http is refused away from this machine; use https, or set ALLOW_INSECURE_HTTP=1 on purpose');
  if (SECRET_KEY && /change.?me|secret|password/i.test(SECRET_KEY))
    problems.push('SECRET_KEY: looks like a placeholder; make a random one');
  if (MEILI_URL && !MEILI_KEY) problems.push('MEILI_KEY: needed when MEILI_URL is set');
  const s3 = s3Names.filter((name) => parsed.data[name] === undefined);
  if (s3.length > 0 && s3.length < s3Names.length) problems.push(`${s3.join(', ')}: needed beside the other settings of S3`);
  if (problems.length) throw new ConfigError(problems);
  return { ...parsed.data, secret: SECRET_KEY };
}

export const isLoopbackHost = (host: string): boolean => /^(localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/i.test(host);
export const isLoopbackUrl = (url: string): boolean => isLoopbackHost(new URL(url).hostname);
