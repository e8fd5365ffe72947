// Made by "npm run generate" from spec/openapi/schemas/trust/TrustBundle.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { BundleKey } from './BundleKey.js';

/**
 * Trust bundle
 * @description The anchors of one trust domain, a SPIFFE bundle in the form of a JWK set (RFC 7517). Clients use the entries for `x509-svid`, ignore all others, and refuse a bundle without any. A new bundle replaces the old one as a whole. During a rotation both anchors are listed. Only anchors stand in it, never intermediate certificates, and never a private key.
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
export type TrustBundle = {
    /** @description The keys, at least one of them for `x509-svid`. */
    keys: BundleKey[];
    /**
     * @description Counter that rises with each change of the bundle.
     * @example 7
     */
    spiffe_sequence?: number;
    /**
     * @description Seconds until the client should fetch the bundle again. Without it the client's operator decides. No HTTP cache lifetime puts it off.
     * @example 3600
     */
    spiffe_refresh_hint?: number;
};

/** Tells whether a value is a {@link TrustBundle}, and turns its 64-bit integers into bigint. */
export declare const validateTrustBundle: Validator<TrustBundle>;
