import pg from 'pg';

const slowly = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date;
const [DASH, SPACE, DOT, COLON, PLUS, ZERO] = [0x2d, 0x20, 0x2e, 0x3a, 0x2b, 0x30] as const;

/**
 * `2026-11-22 19:41:00.123456+00` as PostgreSQL writes it, to the millisecond, whatever its time zone. The driver's own
 * parser is asked for what is written otherwise (`infinity`, years before 100 or after 9999).
 */
export function instantOf(text: string): Date {
  const digits = (at: number) => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
  const usual = text.charCodeAt(4) === DASH && text.charCodeAt(10) === SPACE && text.charCodeAt(16) === COLON;
  const year = digits(0) * 100 + digits(2);
  if (!usual || !(year >= 100)) return slowly(text);
  let at = 19;
  let ms = 0;
  if (text.charCodeAt(at) === DOT)
    for (let unit = 100; ; unit = Math.floor(unit / 10)) {
      const digit = text.charCodeAt(++at) - ZERO;
      if (digit < 0 || digit > 9) break;
      ms += unit * digit;
    }
  const sign = text.charCodeAt(at);
  const hours = text.length === at + 3;
  if ((sign !== PLUS && sign !== DASH) || !(hours || (text.length === at + 6 && text.charCodeAt(at + 3) === COLON))) return slowly(text);
  const ahead = digits(at + 1) * 60 + (hours ? 0 : digits(at + 4));
  const utc = Date.UTC(year, digits(5) - 1, digits(8), digits(11), digits(14), digits(17), ms);
  return new Date(utc - (sign === PLUS ? ahead : -ahead) * 60_000);
}
