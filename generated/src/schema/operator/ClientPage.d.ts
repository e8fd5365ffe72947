// Made by "npm run generate" from spec/openapi/schemas/operator/ClientPage.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Client } from './Client.js';
import type { Cursor } from './Cursor.js';

/**
 * Page of clients
 * @description Clients in the order in which the WFM came to know them.
 * @example {
 *       "clients": []
 *     }
 */
export type ClientPage = {
    /** @description At most as many clients as `limit` says. */
    clients: Client[];
    /** @description There are more; ask again with this cursor. Absent on the last page. */
    nextCursor?: Cursor;
};

/** Tells whether a value is a {@link ClientPage}, and turns its 64-bit integers into bigint. */
export declare const validateClientPage: Validator<ClientPage>;
