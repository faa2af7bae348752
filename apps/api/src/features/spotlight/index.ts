export { draftFor } from './drafting';
export * from './spotlight.events';
export { SpotlightModule } from './spotlight.module';
export { currentSpotlight, presentSpotlight, type SpotlightView } from './spotlights.queries';
export { endSpotlightsOf } from './withdrawing';
