// Made by "npm run generate" from spec/openapi/schemas/operator/ClientState.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Client state
 * @description Where a client stands. `registered`: its certificate is trusted, it has not onboarded yet. `pending`: it asked to onboard and waits for a decision. `approved`: it is admitted. `rejected`: it asked and was declined. `revoked`: it was trusted and no longer is. The table at the top of this document shows what leads from one to the next.
 * @example approved
 * @enum {string}
 */
export type ClientState = "registered" | "pending" | "approved" | "rejected" | "revoked";

/** Tells whether a value is a {@link ClientState}, and turns its 64-bit integers into bigint. */
export declare const validateClientState: Validator<ClientState>;
