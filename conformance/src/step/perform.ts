import type { Action, ActionKind, Actions } from '../case/action.js';
import type { CaseContext } from '../run/case-context.js';
import { connect } from './connect.js';
import { onboard, registerCertificate } from './onboard.js';
import { assignDeployment, onClient, removeDeployment, setMaintenance } from './operator.js';
import type { Outcome } from './outcome.js';
import { request, resend } from './request.js';

type Handler<Kind extends ActionKind> = (input: Actions[Kind], context: CaseContext) => Promise<Outcome>;

const HANDLERS: { readonly [Kind in ActionKind]: Handler<Kind> } = {
  onboard,
  request,
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
};

/**
 * Carries out the action of a step.
 *
 * @throws SuiteError when the operator's side did not do what was asked
 * @throws MissingVariable when it needs a value that an earlier answer did not hold
 */
export function perform(action: Action, context: CaseContext): Promise<Outcome> {
  return dispatch(action.kind, action.input, context);
}

function dispatch<Kind extends ActionKind>(
  kind: Kind,
  input: Action['input'],
  context: CaseContext,
): Promise<Outcome> {
  const handler: Handler<Kind> = HANDLERS[kind];
  return handler(input as Actions[Kind], context);
}
