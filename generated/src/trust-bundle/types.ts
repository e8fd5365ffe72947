// Made by "npm run generate" from spec/openapi/trust-bundle.yaml. Do not edit: change the source and run the command again.

import type { BundleKey } from '../schema/trust/BundleKey.js';
import type { DiscoveryDocument } from '../schema/trust/DiscoveryDocument.js';
import type { FieldError } from '../schema/problem/FieldError.js';
import type { Problem } from '../schema/problem/Problem.js';
import type { TrustBundle } from '../schema/trust/TrustBundle.js';
import type { TrustDomain } from '../schema/trust/TrustDomain.js';

export interface paths {
    "/.well-known/margo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the trust bundle
         * @description Tells where the trust bundle of this origin's one trust domain is. An identity service need not offer the document; one that serves several trust domains puts it elsewhere. A client with an SVID compares `trustDomain` with its own and reports a difference as an error of configuration.
         */
        get: operations["getDiscoveryDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{trustBundlePath}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The path of `trustBundleUri` in the discovery document, or of the bundle URI that the operator configured, as it stands there. Every identity service chooses its own.
                 * @example spiffe/plant7.json
                 */
                trustBundlePath: components["parameters"]["TrustBundlePath"];
            };
            cookie?: never;
        };
        /**
         * Fetch the trust bundle
         * @description The anchors of the trust domain. A client fetches it anew when `spiffe_refresh_hint` has passed, authenticates the server each time by configured anchors and name or by pins, never by the bundle itself, and keeps the bundle it has until it accepted a new one.
         */
        get: operations["getTrustBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BundleKey: BundleKey;
        DiscoveryDocument: DiscoveryDocument;
        FieldError: FieldError;
        Problem: Problem;
        TrustBundle: TrustBundle;
        TrustDomain: TrustDomain;
    };
    responses: {
        /** @description This origin has no discovery document. Clients use the bundle URI that their operator configured. */
        DiscoveryDocumentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Accept header names only types in which this document is not to be had. Servers may send `application/json` all the same. */
        DocumentNotAcceptable: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed. The request may be repeated after a while, with growing waits. */
        InternalServerError: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RecommendedRetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path exists, but not with this method. */
        MethodNotAllowed: {
            headers: {
                Date: components["headers"]["Date"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is down for maintenance or overloaded. The client waits as Retry-After says, then longer each time. */
        ServiceUnavailable: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client sends more requests than the server wants. It waits as Retry-After says, then longer each time. */
        TooManyRequests: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The trust bundle is not available at the moment. Clients keep the bundle they have, and ask again with growing waits. */
        TrustBundleNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RecommendedRetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Media types the client can read. Without the header, and with `*\/*` or `application/*`, the document comes as `application/json`.
         * @example application/json
         */
        AcceptJson: string;
        /**
         * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the response is 304 without a body. A server ignores a value that does not have this form, and responds as if the header were absent.
         * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
         */
        IfNoneMatch: string;
        /**
         * @description The path of `trustBundleUri` in the discovery document, or of the bundle URI that the operator configured, as it stands there. Every identity service chooses its own.
         * @example spiffe/plant7.json
         */
        TrustBundlePath: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The methods this path does answer (RFC 9110 section 10.2.1).
         * @example GET, HEAD
         */
        Allow: string;
        /**
         * @description When the response was made (RFC 9110 section 6.6.1). A device whose clock is wrong reads it after a 401 and signs once more with the corrected time.
         * @example Thu, 01 Jan 2026 00:00:00 GMT
         */
        Date: string;
        /**
         * @description Validator of the document as the server sends it, in any form that RFC 9110 allows.
         * @example "spiffe-sequence-7"
         */
        DocumentETag: string;
        /**
         * @description How long to wait, in seconds or as an HTTP date (RFC 9110 section 10.2.3). Recommended with 500. When it is there, the client waits that long.
         * @example 5
         */
        RecommendedRetryAfter: string;
        /**
         * @description How long to wait, in seconds or as an HTTP date (RFC 9110 section 10.2.3). The client sends nothing of the kind before that time has passed. It outranks `retryAfterSeconds` in the body.
         * @example 120
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDiscoveryDocument: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Media types the client can read. Without the header, and with `*\/*` or `application/*`, the document comes as `application/json`.
                 * @example application/json
                 */
                Accept?: components["parameters"]["AcceptJson"];
                /**
                 * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the response is 304 without a body. A server ignores a value that does not have this form, and responds as if the header were absent.
                 * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The discovery document. */
            200: {
                headers: {
                    ETag: components["headers"]["DocumentETag"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "trustDomain": "plant7.brightwater.example",
                     *       "trustBundleUri": "https://mis.brightwater.example/spiffe/plant7.json"
                     *     }
                     */
                    "application/json": components["schemas"]["DiscoveryDocument"];
                };
            };
            /** @description The client holds this document already. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["DocumentETag"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["DiscoveryDocumentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["DocumentNotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTrustBundle: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Media types the client can read. Without the header, and with `*\/*` or `application/*`, the document comes as `application/json`.
                 * @example application/json
                 */
                Accept?: components["parameters"]["AcceptJson"];
                /**
                 * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the response is 304 without a body. A server ignores a value that does not have this form, and responds as if the header were absent.
                 * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The path of `trustBundleUri` in the discovery document, or of the bundle URI that the operator configured, as it stands there. Every identity service chooses its own.
                 * @example spiffe/plant7.json
                 */
                trustBundlePath: components["parameters"]["TrustBundlePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current trust bundle. */
            200: {
                headers: {
                    ETag: components["headers"]["DocumentETag"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "spiffe_sequence": 7,
                     *       "spiffe_refresh_hint": 3600,
                     *       "keys": [
                     *         {
                     *           "kty": "EC",
                     *           "use": "x509-svid",
                     *           "crv": "P-256",
                     *           "x": "AWOt136wN1Mwc2WXe5L0pLKw9oYNeMYOGNa8zDJD8po",
                     *           "y": "BGE5xNCgE-VITj7B6NLALoT6LnQpWZcSYXfvW6GCJt4",
                     *           "x5c": [
                     *             "MIIBvDCCAWGgAwIBAgIEATUlBTAKBggqhkjOPQQDAjA7MRwwGgYDVQQKDBNCcmlnaHR3YXRlciBQbGFudCA3MRswGQYDVQQDDBJJZGVudGl0eSBSb290IDIwMjYwHhcNMjYwMTAxMDAwMDAwWhcNMzYwMTAxMDAwMDAwWjA7MRwwGgYDVQQKDBNCcmlnaHR3YXRlciBQbGFudCA3MRswGQYDVQQDDBJJZGVudGl0eSBSb290IDIwMjYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQBY63XfrA3UzBzZZd7kvSksrD2hg14xg4Y1rzMMkPymgRhOcTQoBPlSE4+wejSwC6E+i50KVmXEmF371uhgibeo1MwUTAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAuBgNVHREEJzAlhiNzcGlmZmU6Ly9wbGFudDcuYnJpZ2h0d2F0ZXIuZXhhbXBsZTAKBggqhkjOPQQDAgNJADBGAiEA0/3rfjJv1CFmCc4vc0U/5KvLBJJIOPHcBPbTQorNa3UCIQDmobwis2r8ISLghgsvDNa+TcsKo7ZGEomaI8orsqfs5A=="
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TrustBundle"];
                };
            };
            /** @description The client holds this document already. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["DocumentETag"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["TrustBundleNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["DocumentNotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
