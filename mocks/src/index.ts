export { type RunningPrism, type StartPrismOptions, startPrism } from './prism/start.js';
export type { OnboardingPolicy } from './wfm/onboarding.js';
export type { StartWfmOptions } from './wfm/options.js';
export { type RunningWfm, startWfm } from './wfm/start.js';
export type { Store } from './wfm/store/index.js';
