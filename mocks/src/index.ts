export { DEVICE_FAULTS } from './device/fault/catalogue.js';
export type { DeviceFault } from './device/fault/fault.js';
export type { DeviceBehaviour } from './device/pliable/behaviour.js';
export {
  type PliableDevice,
  type PliableDeviceOptions,
  startPliableDevice,
} from './device/pliable/pliable-device.js';
export { selectBehaviour } from './device/select.js';
export { SimulatedDevice, type SimulatedDeviceOptions } from './device/simulated-device.js';
export { type RunningDevice, type StartDeviceOptions, startDevice } from './device/start.js';
export { DEVICE_VARIANTS } from './device/variant/catalogue.js';
export type { DeviceVariant } from './device/variant/variant.js';
export type { FleetSummary } from './fleet/measure/summary.js';
export { type RunFleetOptions, runFleet } from './fleet/run.js';
export { type RunningMis, type StartMisOptions, startMis } from './mis/start.js';
export { type RunningPrism, type StartPrismOptions, startPrism } from './prism/start.js';
export { DEFECTS, type Defect, SHAPES } from './svid/defects.js';
export { type IssuedSvid, type IssueOptions, TrustDomain } from './svid/trust-domain.js';
export { FAULTS } from './wfm/fault/catalogue.js';
export type { Fault } from './wfm/fault/fault.js';
export type { OnboardingPolicy } from './wfm/onboarding.js';
export type { StartWfmOptions } from './wfm/options.js';
export { type RunningWfm, startWfm } from './wfm/start.js';
export type { Store } from './wfm/store/store.js';
export { VARIANTS } from './wfm/variant/catalogue.js';
export type { Variant } from './wfm/variant/variant.js';
