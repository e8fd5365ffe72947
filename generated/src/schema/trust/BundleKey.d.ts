// Made by "npm run generate" from spec/openapi/schemas/trust/BundleKey.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Key of a trust bundle
 * @description One JSON Web Key. With `use: x509-svid` it is an anchor: `x5c` holds exactly one certificate, a CA certificate whose public key is that of the JWK, and there is no `kid`. Readers skip an anchor without `x5c` and read only the first value. Entries for any other use are ignored.
 * @example {
 *       "kty": "EC",
 *       "use": "x509-svid",
 *       "crv": "P-256",
 *       "x": "AWOt136wN1Mwc2WXe5L0pLKw9oYNeMYOGNa8zDJD8po",
 *       "y": "BGE5xNCgE-VITj7B6NLALoT6LnQpWZcSYXfvW6GCJt4",
 *       "x5c": [
 *         "MIIBvDCCAWGgAwIBAgIEATUlBTAKBggqhkjOPQQDAjA7MRwwGgYDVQQKDBNCcmlnaHR3YXRlciBQbGFudCA3MRswGQYDVQQDDBJJZGVudGl0eSBSb290IDIwMjYwHhcNMjYwMTAxMDAwMDAwWhcNMzYwMTAxMDAwMDAwWjA7MRwwGgYDVQQKDBNCcmlnaHR3YXRlciBQbGFudCA3MRswGQYDVQQDDBJJZGVudGl0eSBSb290IDIwMjYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQBY63XfrA3UzBzZZd7kvSksrD2hg14xg4Y1rzMMkPymgRhOcTQoBPlSE4+wejSwC6E+i50KVmXEmF371uhgibeo1MwUTAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAuBgNVHREEJzAlhiNzcGlmZmU6Ly9wbGFudDcuYnJpZ2h0d2F0ZXIuZXhhbXBsZTAKBggqhkjOPQQDAgNJADBGAiEA0/3rfjJv1CFmCc4vc0U/5KvLBJJIOPHcBPbTQorNa3UCIQDmobwis2r8ISLghgsvDNa+TcsKo7ZGEomaI8orsqfs5A=="
 *       ]
 *     }
 */
export type BundleKey = {
    /**
     * @description Kind of key, `EC`, `RSA` or `OKP` for anchors.
     * @example EC
     */
    kty: string;
    /**
     * @description What the key is for. Devices and WFMs use `x509-svid` only.
     * @example x509-svid
     */
    use?: string;
    /**
     * @description Curve of an EC or OKP key.
     * @example P-256
     */
    crv?: string;
    /**
     * @description Coordinate x of an EC key, or the public key of an OKP key, in base64url.
     * @example AWOt136wN1Mwc2WXe5L0pLKw9oYNeMYOGNa8zDJD8po
     */
    x?: string;
    /**
     * @description Coordinate y of an EC key in base64url.
     * @example BGE5xNCgE-VITj7B6NLALoT6LnQpWZcSYXfvW6GCJt4
     */
    y?: string;
    /** @description Modulus of an RSA key in base64url. */
    n?: string;
    /**
     * @description Exponent of an RSA key in base64url.
     * @example AQAB
     */
    e?: string;
    /** @description The anchor certificate, in a list of one. */
    x5c?: string[];
};

/** Tells whether a value is a {@link BundleKey}, and turns its 64-bit integers into bigint. */
export declare const validateBundleKey: Validator<BundleKey>;
