export type { FileSystem, OpenFile } from '../state/file-system.js';
export { lockingFileSystem as nodeFileSystem } from '../state/folder-lock.js';
export { AgentError, NotNowError } from './agent-error.js';
export {
  type ComponentProgress,
  type Deployment,
  DeploymentFailure,
  GATEWAY_CODES,
  GatewayFailure,
  type Handlers,
  type Outcome,
  type Progress,
  type WantedDeployment,
} from './deployment.js';
export { DesiredState, type DesiredStateOptions } from './desired-state.js';
export { DeviceAgent, type DeviceAgentOptions } from './device-agent.js';
export type { EndpointStatus } from './endpoints.js';
export {
  createEnrolmentRequest,
  createEnrolmentResponse,
  type EnrolmentRequest,
  type EnrolmentResponse,
  readEnrolmentRequest,
  readEnrolmentResponse,
} from './enrolment.js';
export { type AgentEvent, isSecurityEvent } from './event.js';
export { describeEvent } from './event-text.js';
export type { GatewayOptions } from './gateway.js';
export { type DailyWindow, type Period, Schedule, type ScheduleOptions } from './schedule.js';
export type { AgentStatus } from './status.js';
