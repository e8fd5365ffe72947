export { createNodeListener } from './adapter/node.js';
export { type Supervision, superviseServer } from './adapter/supervise.js';
export * from './check/body.js';
export { checkAccept, checkContentType, isNotModified } from './check/negotiation.js';
export type { Trace } from './observe/observer.js';
export type { ResponseValidators } from './response/check-response.js';
export { problemOf, problemResponse, Refusal, type RefusalDetails } from './response/refusal.js';
export {
  createRouter,
  type OperationTable,
  type PathParameters,
  type Route,
  type Router,
  selectOperation,
} from './route/router.js';
export { type Call, createService, parameter, type Responder, type Service } from './service/service.js';
export { type Fields, fieldValue, type Peer, type ReceivedBody, type WireRequest } from './wire/request.js';
export { emptyResponse, jsonResponse, type WireResponse } from './wire/response.js';
export { pathOf, queryOf } from './wire/target.js';
