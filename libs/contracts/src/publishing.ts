import { z } from 'zod';
import { Instant } from './common';

/** How far ahead a date of publication may lie, in days. */
export const publishingLimits = { days: 365 } as const;

/** Now, or at a date. */
export const Publication = z.strictObject({ publishAt: Instant.optional() }).optional();
