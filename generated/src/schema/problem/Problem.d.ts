// Made by "npm run generate" from spec/openapi/schemas/problem/Problem.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { FieldError } from './FieldError.js';

/**
 * Problem
 * @description What went wrong, as RFC 9457 defines it. Programs decide by `type`, an opaque name that is never fetched; people read `title` and `detail`. Servers always send `type`, `title` and `status`; clients cope without any of them (a missing type counts as `about:blank`) and ignore members they do not know. Vendors may add members and use types of their own domain.
 * @example {
 *       "type": "https://docs.margo.org/specification/problem-types#semantic-error",
 *       "title": "Semantic Error",
 *       "status": 422,
 *       "detail": "1 member is not valid.",
 *       "instance": "/api/v1/clients/5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58/capabilities/bw-line3-edge07",
 *       "retryable": false,
 *       "backoffStrategy": "none",
 *       "errors": [
 *         {
 *           "field": "properties.vendor",
 *           "message": "is required"
 *         }
 *       ]
 *     }
 */
export type Problem = {
    /**
     * Format: uri-reference
     * @description Name of the problem: one of the catalogue, a URI on the vendor's own domain, or `about:blank` when the HTTP status says it all.
     */
    type: string;
    /** @description Short text that is the same for every occurrence of the type. With `about:blank` it is the reason phrase of the status. */
    title: string;
    /** @description The HTTP status of this response, repeated. */
    status: number;
    /** @description What happened this time, and what the caller can do about it. Should be there when the type is `about:blank`. */
    detail?: string;
    /**
     * Format: uri-reference
     * @description Where it happened, usually the path of the request.
     */
    instance?: string;
    /** @description Whether sending the same request again can help. Absent means false, except with 429, 500 and 503, where it means true. */
    retryable?: boolean;
    /** @description Suggested wait in seconds. Advisory; when the Retry-After header is there, the header counts. */
    retryAfterSeconds?: number;
    /**
     * @description How waits develop: `fixed` repeats the same wait, `exponential` starts with it and doubles, `none` means no repeat. Absent means none, except with 429, 500 and 503, where it means exponential.
     * @enum {string}
     */
    backoffStrategy?: "none" | "fixed" | "exponential";
    /** @description The members of the request body that are wrong, one entry each. Should be there with 422. */
    errors?: FieldError[];
};

/** Tells whether a value is a {@link Problem}, and turns its 64-bit integers into bigint. */
export declare const validateProblem: Validator<Problem>;
