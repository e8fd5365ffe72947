// Made by "npm run generate" from spec/openapi/schemas/operator/StatusPage.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Cursor } from './Cursor.js';
import type { StatusRecord } from './StatusRecord.js';

/**
 * Page of status reports
 * @description Status reports, the oldest first.
 * @example {
 *       "statuses": []
 *     }
 */
export type StatusPage = {
    /** @description At most as many reports as `limit` says. */
    statuses: StatusRecord[];
    /** @description There are more; ask again with this cursor. Absent on the last page. */
    nextCursor?: Cursor;
};

/** Tells whether a value is a {@link StatusPage}, and turns its 64-bit integers into bigint. */
export declare const validateStatusPage: Validator<StatusPage>;
