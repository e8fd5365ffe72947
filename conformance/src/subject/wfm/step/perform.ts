import type { Action } from '../../../case/case.js';
import type { Outcome } from '../../../exchange/outcome.js';
import type { ActionKind, Actions } from '../action.js';
import type { CaseContext } from '../context.js';
import { connect } from './connect.js';
import { onboard, registerCertificate } from './onboard.js';
import { assignDeployment, fail, onClient, removeDeployment, setMaintenance, throttle } from './operator.js';
import { reportDevice, request, resend } from './request.js';
import {
  acceptClient,
  enroll,
  finishRotation,
  giveSvid,
  outlastConnection,
  removeClient,
  rotate,
} from './svid.js';

type Handler<Kind extends ActionKind> = (input: Actions[Kind], context: CaseContext) => Promise<Outcome>;

const HANDLERS: { readonly [Kind in ActionKind]: Handler<Kind> } = {
  onboard: (input, context) =>
    context.identities === undefined ? onboard(input, context) : enroll(input, context),
  request,
  'report-device': reportDevice,
  resend,
  connect,
  'register-certificate': registerCertificate,
  'approve-client': onClient('approve'),
  'reject-client': onClient('reject'),
  'revoke-client': onClient('revoke'),
  'readmit-client': onClient('readmit'),
  'assign-deployment': assignDeployment,
  'remove-deployment': removeDeployment,
  'set-maintenance': setMaintenance,
  throttle,
  fail,
  svid: giveSvid,
  'accept-client': acceptClient,
  'remove-client': removeClient,
  'begin-rotation': rotate,
  'complete-rotation': finishRotation,
  wait: outlastConnection,
};

/**
 * Carries out the action of a step.
 *
 * @throws SuiteError when the operator's side did not do what was asked
 * @throws MissingVariable when it needs a value that an earlier answer did not hold
 */
export function perform({ kind, input }: Action, context: CaseContext): Promise<Outcome> {
  if (!isActionKind(kind)) throw new TypeError(`a WFM has no action ${kind}`);
  return dispatch(kind, input, context);
}

function isActionKind(kind: string): kind is ActionKind {
  return Object.hasOwn(HANDLERS, kind);
}

function dispatch<Kind extends ActionKind>(
  kind: Kind,
  input: unknown,
  context: CaseContext,
): Promise<Outcome> {
  // The schema of cases holds the form of each action.
  return HANDLERS[kind](input as Actions[Kind], context);
}
