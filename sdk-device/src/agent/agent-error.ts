import { type ErrorCode, MargoError } from '@margo-contract/protocol/error';

/** The agent cannot, or must not, go on now. */
export class AgentError extends MargoError<Extract<ErrorCode, `agent-${string}`>> {
  override readonly name = 'AgentError';
}

/** No request may begin before a time: a downtime, a wait that the WFM asked for, or the back-off of every endpoint. */
export class NotNowError extends AgentError {
  /** Milliseconds since 1970. */
  readonly until: number;

  constructor(code: 'agent-downtime' | 'agent-waits', message: string, until: number) {
    super(code, message);
    this.until = until;
  }
}
