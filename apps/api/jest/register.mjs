/**
 * Lets plain Node load the specs and what they try: `node --import ./jest/register.mjs`. The application is then
 * loaded once per worker and not once per spec file, which is most of what a spec file costs.
 */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
