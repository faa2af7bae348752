const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** The name under which Node and PostgreSQL both know a time zone; an older name of the same zone is understood. */
export function timeZoneOf(name: string): string | undefined {
  if (known.has(name)) return name;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return known.has(timeZone) ? timeZone : undefined;
  } catch {
    return undefined;
  }
}
