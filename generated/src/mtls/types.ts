// Made by "npm run generate" from spec/openapi/mtls.yaml. Do not edit: change the source and run the command again.

import type { AdoptedManifestVersion } from '../schema/mtls/AdoptedManifestVersion.js';
import type { Bundle } from '../schema/manifest/Bundle.js';
import type { BundleReference } from '../schema/manifest/BundleReference.js';
import type { CapacityRequirements } from '../schema/mtls/CapacityRequirements.js';
import type { CommunicationInterface } from '../schema/capabilities/CommunicationInterface.js';
import type { CommunicationInterfaceType } from '../schema/capabilities/CommunicationInterfaceType.js';
import type { ComponentProperties } from '../schema/deployment/ComponentProperties.js';
import type { ComponentStatus } from '../schema/status/ComponentStatus.js';
import type { Cpu } from '../schema/capabilities/Cpu.js';
import type { CpuRequirement } from '../schema/mtls/CpuRequirement.js';
import type { DeploymentComponent } from '../schema/deployment/DeploymentComponent.js';
import type { DeploymentDocument } from '../schema/mtls/DeploymentDocument.js';
import type { DeploymentDocumentText } from '../schema/mtls/DeploymentDocumentText.js';
import type { DeploymentId } from '../schema/identifiers/DeploymentId.js';
import type { DeploymentMetadata } from '../schema/deployment/DeploymentMetadata.js';
import type { DeploymentParameter } from '../schema/deployment/DeploymentParameter.js';
import type { DeploymentProfile } from '../schema/mtls/DeploymentProfile.js';
import type { DeploymentReference } from '../schema/manifest/DeploymentReference.js';
import type { DeploymentSpec } from '../schema/mtls/DeploymentSpec.js';
import type { DeploymentState } from '../schema/status/DeploymentState.js';
import type { DeploymentStatusManifest } from '../schema/mtls/DeploymentStatusManifest.js';
import type { DeploymentType } from '../schema/mtls/DeploymentType.js';
import type { DeviceCapabilitiesManifest } from '../schema/mtls/DeviceCapabilitiesManifest.js';
import type { DeviceConstraints } from '../schema/mtls/DeviceConstraints.js';
import type { DeviceId } from '../schema/identifiers/DeviceId.js';
import type { DeviceLabel } from '../schema/mtls/DeviceLabel.js';
import type { DeviceLabels } from '../schema/mtls/DeviceLabels.js';
import type { DeviceProperties } from '../schema/mtls/DeviceProperties.js';
import type { Digest } from '../schema/identifiers/Digest.js';
import type { EligibilityRule } from '../schema/mtls/EligibilityRule.js';
import type { Extension } from '../schema/identifiers/Extension.js';
import type { FieldError } from '../schema/problem/FieldError.js';
import type { ItemExpression } from '../schema/mtls/ItemExpression.js';
import type { ItemSelector } from '../schema/mtls/ItemSelector.js';
import type { ManifestVersion } from '../schema/identifiers/ManifestVersion.js';
import type { MatchExpression } from '../schema/mtls/MatchExpression.js';
import type { NoStatusError } from '../schema/status/NoStatusError.js';
import type { OverallStatus } from '../schema/status/OverallStatus.js';
import type { ParameterTarget } from '../schema/deployment/ParameterTarget.js';
import type { Peripheral } from '../schema/capabilities/Peripheral.js';
import type { Problem } from '../schema/problem/Problem.js';
import type { Runtime } from '../schema/mtls/Runtime.js';
import type { Selector } from '../schema/mtls/Selector.js';
import type { SizeBytes } from '../schema/identifiers/SizeBytes.js';
import type { StateManifest } from '../schema/manifest/StateManifest.js';
import type { StatusError } from '../schema/status/StatusError.js';
import type { SupportedDeploymentType } from '../schema/mtls/SupportedDeploymentType.js';
import type { TargetExpression } from '../schema/identifiers/TargetExpression.js';

export interface paths {
    "/api/v1/capabilities/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Report a device, or replace its report
         * @description Tells the WFM what a device is and what it offers, for the first time and after every change of a reported fact. The new document replaces the old one completely. `properties.id` equals the device id in the path. A gateway is reported before its children, each child in a request of its own under `gateway/child`. The record belongs to the caller's SPIFFE ID; another client may use the same device id for another device.
         */
        put: operations["replaceDeviceCapabilities"];
        post?: never;
        /**
         * Withdraw a device
         * @description Removes the report of a device that is gone, for example of a child that was taken off its gateway. Deleting a gateway removes its children too. Deployments of a removed device leave the manifest.
         */
        delete: operations["deleteDeviceCapabilities"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Poll the desired state
         * @description The list of everything the client is meant to run. Clients poll it with the ETag of the last manifest they carried out; 304 means nothing to do. A new manifest is accepted only when its version is strictly greater than the stored one, every digest is well formed and every URL is on the WFM's own origin. Version and ETag are stored, durably, once the new state is reached. A client without any deployment gets version 1 with `bundle` null.
         */
        get: operations["getStateManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments/{deploymentId}/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
                /**
                 * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
                 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        /**
         * Fetch one deployment document
         * @description The YAML document behind one entry of the manifest, octet for octet as its digest was made. The client checks the digest before it reads the document. A document that cannot be found ends the update; it never means that something is to be removed.
         */
        get: operations["getDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
                 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        /**
         * Fetch all deployment documents at once
         * @description The archive that the manifest refers to, best for a first synchronisation or many changes. The client checks the digest of the archive, refuses unsafe entries and files that no entry of the manifest lists, and then checks the digest of each document. An empty archive is never served.
         */
        get: operations["getBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments/{deploymentId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report how far a deployment is
         * @description Sent on every change of the overall state or of a component, in order for each deployment; after an outage only the latest state. `deploymentId` equals the one in the path; `deviceId` names the child when a gateway reports for it, after it has chosen one. `adoptedManifestVersion` tells which manifest the client is acting on. The overall state is the most severe state among the components. The WFM accepts states in any order and repeats, and reports for a deployment that has left the manifest, since removal is reported too.
         */
        post: operations["reportDeploymentStatus"];
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
        AdoptedManifestVersion: AdoptedManifestVersion;
        Bundle: Bundle;
        BundleReference: BundleReference;
        CapacityRequirements: CapacityRequirements;
        CommunicationInterface: CommunicationInterface;
        CommunicationInterfaceType: CommunicationInterfaceType;
        ComponentProperties: ComponentProperties;
        ComponentStatus: ComponentStatus;
        Cpu: Cpu;
        CpuRequirement: CpuRequirement;
        DeploymentComponent: DeploymentComponent;
        DeploymentDocument: DeploymentDocument;
        DeploymentDocumentText: DeploymentDocumentText;
        DeploymentId: DeploymentId;
        DeploymentMetadata: DeploymentMetadata;
        DeploymentParameter: DeploymentParameter;
        DeploymentProfile: DeploymentProfile;
        DeploymentReference: DeploymentReference;
        DeploymentSpec: DeploymentSpec;
        DeploymentState: DeploymentState;
        DeploymentStatusManifest: DeploymentStatusManifest;
        DeploymentType: DeploymentType;
        DeviceCapabilitiesManifest: DeviceCapabilitiesManifest;
        DeviceConstraints: DeviceConstraints;
        DeviceId: DeviceId;
        DeviceLabel: DeviceLabel;
        DeviceLabels: DeviceLabels;
        DeviceProperties: DeviceProperties;
        Digest: Digest;
        EligibilityRule: EligibilityRule;
        Extension: Extension;
        FieldError: FieldError;
        ItemExpression: ItemExpression;
        ItemSelector: ItemSelector;
        ManifestVersion: ManifestVersion;
        MatchExpression: MatchExpression;
        NoStatusError: NoStatusError;
        OverallStatus: OverallStatus;
        ParameterTarget: ParameterTarget;
        Peripheral: Peripheral;
        Problem: Problem;
        Runtime: Runtime;
        Selector: Selector;
        SizeBytes: SizeBytes;
        StateManifest: StateManifest;
        StatusError: StatusError;
        SupportedDeploymentType: SupportedDeploymentType;
        TargetExpression: TargetExpression;
    };
    responses: {
        /** @description The deployment was never assigned to this client. A deployment that has left the manifest is still known. */
        AssignmentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no bundle with this digest for this client; a malformed digest names none either. */
        BundleNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the server accepts. */
        ContentTooLarge: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no deployment document with this id and digest for this client. The client keeps what it runs; the response never means that something is to be removed. */
        DeploymentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This client has never reported the device, or has withdrawn it already. */
        DeviceNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The report is about a child whose gateway, the first segment of the device id, this client has not reported. The client reports the gateway and, after it, the child again. */
        GatewayNotFound: {
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
        /** @description The Accept header names only types in which the manifest is not to be had. */
        NotAcceptable: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller is authenticated, and local policy denies it: its SPIFFE ID is not, or no longer, among the clients that this WFM accepts, or it may not use this device id. */
        NotAuthorized: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing is served at this path. */
        NotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is JSON, but its content is wrong: a member is missing, unknown or of the wrong kind, a value is not among those allowed, or an id differs from the one in the path. `errors` names the members. */
        SemanticError: {
            headers: {
                Date: components["headers"]["Date"];
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
        /** @description The caller showed no usable SVID, and the refusal happens above TLS, for example because a proxy ends TLS for this server. Most servers refuse such a caller in the handshake, without any HTTP response. A payload signature is no authentication in this profile. */
        Unauthenticated: {
            headers: {
                Date: components["headers"]["Date"];
                "WWW-Authenticate": components["headers"]["AnyChallenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing, is not JSON or is not an object. Nothing was changed. */
        UnreadableRequest: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has a Content-Type other than `application/json`. A body without Content-Type is read as JSON. */
        UnsupportedMediaType: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Content codings the client can undo. The server may use one of them; digests and ETags always refer to the decoded octets.
         * @example gzip, identity
         */
        AcceptEncoding: string;
        /**
         * @description Media types the client can read. Clients send `application/vnd.margo.manifest.v1+json`. Without the header, and with `*\/*` or `application/*`, the manifest comes in that type; when only other types are named the response is 406.
         * @example application/vnd.margo.manifest.v1+json
         */
        AcceptManifest: string;
        /**
         * @description The deployment in question.
         * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
         */
        DeploymentId: components["schemas"]["DeploymentId"];
        /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
        DeviceId: components["schemas"]["DeviceId"];
        /**
         * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
         * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
         */
        Digest: components["schemas"]["Digest"];
        /**
         * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the response is 304 without a body. A server ignores a value that does not have this form, and responds as if the header were absent.
         * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
         */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The methods this path does answer (RFC 9110 section 10.2.1).
         * @example GET, HEAD
         */
        Allow: string;
        /**
         * @description How to prove who is asking (RFC 9110 section 11.6.1, which requires it on 401). No registered scheme stands for a client certificate, so clients do not read the value.
         * @example Mutual
         */
        AnyChallenge: string;
        /**
         * @description An artifact under its digest never changes, so the client keeps it for good, and no shared cache keeps it at all: `private, max-age=31536000, immutable`.
         * @example private, max-age=31536000, immutable
         */
        ArtifactCacheControl: string;
        /**
         * @description Strong validator of the artifact, the digest of its URL between double quotes.
         * @example "sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d"
         */
        ArtifactETag: string;
        /**
         * @description When the response was made (RFC 9110 section 6.6.1). A device whose clock is wrong reads it after a 401 and signs once more with the corrected time.
         * @example Thu, 01 Jan 2026 00:00:00 GMT
         */
        Date: string;
        /**
         * @description How long the client may reuse the manifest without asking, and that no shared cache may: always `private`, never `public`, never `immutable`, no `max-age` above 60 seconds. `private, no-cache` is a good value: keep it, but ask before using it.
         * @example private, no-cache
         */
        ManifestCacheControl: string;
        /**
         * @description Strong validator of the manifest: the SHA-256 of exactly these JSON octets, as an artifact digest between double quotes. Never weak, and unrelated to the digests of bundle and documents.
         * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
         */
        ManifestETag: string;
        /**
         * @description The response to a change is not kept by any cache: `no-store`.
         * @example no-store
         */
        NoStore: string;
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
        /**
         * @description Request headers on which the response depends. Should be `Accept-Encoding` on every response of a resource that the server may send with a content coding.
         * @example Accept-Encoding
         */
        Vary: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    replaceDeviceCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /** @description Everything the device is and offers. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceCapabilitiesManifest"];
            };
        };
        responses: {
            /** @description The report replaces an older one. No body. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The report is the first one of this device. No body. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAuthorized"];
            404: components["responses"]["GatewayNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SemanticError"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteDeviceCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report is removed. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAuthorized"];
            404: components["responses"]["DeviceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getStateManifest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Media types the client can read. Clients send `application/vnd.margo.manifest.v1+json`. Without the header, and with `*\/*` or `application/*`, the manifest comes in that type; when only other types are named the response is 406.
                 * @example application/vnd.margo.manifest.v1+json
                 */
                Accept?: components["parameters"]["AcceptManifest"];
                /**
                 * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the response is 304 without a body. A server ignores a value that does not have this form, and responds as if the header were absent.
                 * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Content codings the client can undo. The server may use one of them; digests and ETags always refer to the decoded octets.
                 * @example gzip, identity
                 */
                "Accept-Encoding"?: components["parameters"]["AcceptEncoding"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current manifest. */
            200: {
                headers: {
                    ETag: components["headers"]["ManifestETag"];
                    "Cache-Control": components["headers"]["ManifestCacheControl"];
                    Vary: components["headers"]["Vary"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.margo.manifest.v1+json": components["schemas"]["StateManifest"];
                };
            };
            /** @description The client holds this manifest already. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["ManifestETag"];
                    "Cache-Control": components["headers"]["ManifestCacheControl"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAuthorized"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDeployment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the response is 304 without a body. A server ignores a value that does not have this form, and responds as if the header were absent.
                 * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Content codings the client can undo. The server may use one of them; digests and ETags always refer to the decoded octets.
                 * @example gzip, identity
                 */
                "Accept-Encoding"?: components["parameters"]["AcceptEncoding"];
            };
            path: {
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
                /**
                 * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
                 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment document. */
            200: {
                headers: {
                    ETag: components["headers"]["ArtifactETag"];
                    "Cache-Control": components["headers"]["ArtifactCacheControl"];
                    Vary: components["headers"]["Vary"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": components["schemas"]["DeploymentDocumentText"];
                };
            };
            /** @description The client holds this content already. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["ArtifactETag"];
                    "Cache-Control": components["headers"]["ArtifactCacheControl"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAuthorized"];
            404: components["responses"]["DeploymentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getBundle: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the response is 304 without a body. A server ignores a value that does not have this form, and responds as if the header were absent.
                 * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Content codings the client can undo. The server may use one of them; digests and ETags always refer to the decoded octets.
                 * @example gzip, identity
                 */
                "Accept-Encoding"?: components["parameters"]["AcceptEncoding"];
            };
            path: {
                /**
                 * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
                 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    ETag: components["headers"]["ArtifactETag"];
                    "Cache-Control": components["headers"]["ArtifactCacheControl"];
                    Vary: components["headers"]["Vary"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.margo.bundle.v1+tar+gzip": components["schemas"]["Bundle"];
                };
            };
            /** @description The client holds this content already. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["ArtifactETag"];
                    "Cache-Control": components["headers"]["ArtifactCacheControl"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAuthorized"];
            404: components["responses"]["BundleNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reportDeploymentStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /** @description State of the deployment and of each of its components. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentStatusManifest"];
            };
        };
        responses: {
            /** @description A later report is recorded. No body. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The first report for this deployment and device is recorded. No body. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnreadableRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAuthorized"];
            404: components["responses"]["AssignmentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SemanticError"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
