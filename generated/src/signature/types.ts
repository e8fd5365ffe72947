// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

import type { Bundle } from '../schema/manifest/Bundle.js';
import type { BundleReference } from '../schema/manifest/BundleReference.js';
import type { Certificate } from '../schema/identifiers/Certificate.js';
import type { ClientId } from '../schema/identifiers/ClientId.js';
import type { CommunicationInterface } from '../schema/capabilities/CommunicationInterface.js';
import type { CommunicationInterfaceType } from '../schema/capabilities/CommunicationInterfaceType.js';
import type { ComponentProperties } from '../schema/deployment/ComponentProperties.js';
import type { ComponentStatus } from '../schema/status/ComponentStatus.js';
import type { Cpu } from '../schema/capabilities/Cpu.js';
import type { DeploymentComponent } from '../schema/deployment/DeploymentComponent.js';
import type { DeploymentDocument } from '../schema/signature/DeploymentDocument.js';
import type { DeploymentDocumentText } from '../schema/signature/DeploymentDocumentText.js';
import type { DeploymentId } from '../schema/identifiers/DeploymentId.js';
import type { DeploymentMetadata } from '../schema/deployment/DeploymentMetadata.js';
import type { DeploymentParameter } from '../schema/deployment/DeploymentParameter.js';
import type { DeploymentProfile } from '../schema/signature/DeploymentProfile.js';
import type { DeploymentReference } from '../schema/manifest/DeploymentReference.js';
import type { DeploymentSpec } from '../schema/signature/DeploymentSpec.js';
import type { DeploymentState } from '../schema/status/DeploymentState.js';
import type { DeploymentStatusManifest } from '../schema/signature/DeploymentStatusManifest.js';
import type { DeploymentType } from '../schema/signature/DeploymentType.js';
import type { DeviceCapabilitiesManifest } from '../schema/signature/DeviceCapabilitiesManifest.js';
import type { DeviceId } from '../schema/identifiers/DeviceId.js';
import type { DeviceProperties } from '../schema/signature/DeviceProperties.js';
import type { Digest } from '../schema/identifiers/Digest.js';
import type { Extension } from '../schema/identifiers/Extension.js';
import type { FieldError } from '../schema/problem/FieldError.js';
import type { ManifestVersion } from '../schema/identifiers/ManifestVersion.js';
import type { NoStatusError } from '../schema/status/NoStatusError.js';
import type { OnboardingRequest } from '../schema/onboarding/OnboardingRequest.js';
import type { OnboardingResult } from '../schema/onboarding/OnboardingResult.js';
import type { OverallStatus } from '../schema/status/OverallStatus.js';
import type { ParameterTarget } from '../schema/deployment/ParameterTarget.js';
import type { Peripheral } from '../schema/capabilities/Peripheral.js';
import type { Problem } from '../schema/problem/Problem.js';
import type { RootCertificate } from '../schema/onboarding/RootCertificate.js';
import type { Runtime } from '../schema/signature/Runtime.js';
import type { SizeBytes } from '../schema/identifiers/SizeBytes.js';
import type { StateManifest } from '../schema/manifest/StateManifest.js';
import type { StatusError } from '../schema/status/StatusError.js';
import type { TargetExpression } from '../schema/identifiers/TargetExpression.js';

export interface paths {
    "/api/v1/onboarding/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the root CA certificate
         * @description Hands out the root CA certificate to which the WFM's TLS server certificate chains. The only operation without a signature, since a client asks before anybody knows it. What arrives over a channel that is not trusted yet proves nothing: use it only over a channel that is trusted already, or compare it with a fingerprint obtained elsewhere. Provisioning the certificate together with the WFM's URL is the safer way.
         */
        get: operations["getRootCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Introduce a client to the WFM
         * @description A client that has no clientId yet sends its certificate, in a request signed with the certificate's own key. The WFM checks whether it trusts the certificate, by its issuer, because the operator registered it, or because somebody approves it now, and assigns a clientId. Sending the same certificate again does not make a second client: the known clientId comes back with 200, so a client that lost the first response recovers. A client that gets 403 may be waiting for approval; it asks again at its normal poll rate. Afterwards the client reports its capabilities.
         */
        post: operations["onboardClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}/capabilities/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the report of a device
         * @description Sent after every change of a reported fact. The new document replaces the old one completely, and creates it when there was none. `properties.id` equals the device id in the path.
         */
        put: operations["replaceDeviceCapabilities"];
        /**
         * Report a device for the first time
         * @description Tells the WFM what a device is and what it offers. With the first report onboarding is complete. `properties.id` equals the device id in the path. A gateway is reported before its children, each child in a request of its own under `gateway/child`. Reporting a device again this way replaces the document. The id names only its last segment: reporting `a/b` does not create `a`.
         */
        post: operations["createDeviceCapabilities"];
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
    "/api/v1/clients/{clientId}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
            };
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
    "/api/v1/clients/{clientId}/deployments/{deploymentId}/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
         * @description One deployment document, addressed by its content: the same URL always gives the same octets, and a change gets a new URL. The client hashes the octets and uses them only when the digest is right; its `id` equals the deploymentId. The Accept header plays no part here. 404 only says that this content is not available, never that the workload should go; poll the manifest again.
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
    "/api/v1/clients/{clientId}/bundles/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
    "/api/v1/clients/{clientId}/deployments/{deploymentId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
         * @description Sent on every change of the overall state or of a component, in order for each deployment; after an outage only the latest state. `deploymentId` equals the one in the path; `deviceId` names the child when a gateway reports for it, after it has chosen one. The overall state is the most severe state among the components. The WFM accepts states in any order and repeats, and reports for a deployment that has left the manifest, since removal is reported too.
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
        Bundle: Bundle;
        BundleReference: BundleReference;
        Certificate: Certificate;
        ClientId: ClientId;
        CommunicationInterface: CommunicationInterface;
        CommunicationInterfaceType: CommunicationInterfaceType;
        ComponentProperties: ComponentProperties;
        ComponentStatus: ComponentStatus;
        Cpu: Cpu;
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
        DeviceId: DeviceId;
        DeviceProperties: DeviceProperties;
        Digest: Digest;
        Extension: Extension;
        FieldError: FieldError;
        ManifestVersion: ManifestVersion;
        NoStatusError: NoStatusError;
        OnboardingRequest: OnboardingRequest;
        OnboardingResult: OnboardingResult;
        OverallStatus: OverallStatus;
        ParameterTarget: ParameterTarget;
        Peripheral: Peripheral;
        Problem: Problem;
        RootCertificate: RootCertificate;
        Runtime: Runtime;
        SizeBytes: SizeBytes;
        StateManifest: StateManifest;
        StatusError: StatusError;
        TargetExpression: TargetExpression;
    };
    responses: {
        /** @description The certificate belongs to a client that is onboarded already, and this server does not give its id away again. Servers should answer 200 with the known clientId instead; clients cope with both. */
        AlreadyOnboarded: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or the deployment was never assigned to this client (`about:blank`). A deployment that has left the manifest is still known. */
        AssignmentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or the server holds no bundle with this digest for this client (`invalid-bundle`). */
        BundleNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The signature is right, but the certificate behind it is not or no longer trusted, or the operator declined the client or has not approved it yet. A client that waits for approval at onboarding asks again at its normal poll rate. */
        CertificateNotTrusted: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId in the path is unknown. */
        ClientNotFound: {
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
        /** @description The clientId is unknown (`invalid-client`), or the server does not hold exactly this content of this deployment for this client (`deployment-not-found`), a malformed digest included. It never means that the workload should be removed. */
        DeploymentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or this client never reported the device (`device-not- found`). */
        DeviceNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or the report is about a child whose gateway, the first segment of the device id, was not reported by this client before (`gateway-not-found`). The client then reports the gateway and, after it, the child again. */
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
        /** @description The digest in the path is malformed. Servers may answer 404 instead. */
        InvalidBundleDigest: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body cannot be read or lacks a member (`invalid-request`), its Content-Digest is missing, malformed or wrong (`invalid-digest-header`), or the certificate cannot be used: it does not decode, is not an X.509 certificate after RFC 5280, or its key is too weak or of an unknown kind (`invalid-certificate- format`). */
        InvalidOnboarding: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing, is not JSON or is not an object (`invalid-request`), or its Content-Digest is missing, malformed or wrong (`invalid-digest-header`). Nothing was changed. */
        InvalidRequest: {
            headers: {
                Date: components["headers"]["Date"];
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
        /** @description The signature is missing, malformed, wrong, does not cover what it has to, or its time is outside the window. The request was not processed, and the server closes the connection. A client whose clock may be wrong signs once more with the time from the Date header; otherwise repeating does not help. */
        SignatureVerificationFailed: {
            headers: {
                Date: components["headers"]["Date"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                "Accept-Signature": components["headers"]["AcceptSignature"];
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
         * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
         * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
         */
        ClientId: components["schemas"]["ClientId"];
        /**
         * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
         * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
         */
        ContentDigest: string;
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
        /**
         * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
         * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
         */
        Signature: string;
        /**
         * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
         * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
         */
        SignatureInput: string;
        /**
         * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
         * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
         */
        SignatureInputWithoutBody: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The signature the server wants to see (RFC 9421 section 5.1): label, covered components and parameters.
         * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created;keyid;alg
         */
        AcceptSignature: string;
        /**
         * @description The methods this path does answer (RFC 9110 section 10.2.1).
         * @example GET, HEAD
         */
        Allow: string;
        /**
         * @description An artifact under its digest never changes, so it should be kept for good: `public, max-age=31536000, immutable`.
         * @example public, max-age=31536000, immutable
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
         * @description How long the manifest may be reused without asking: not at all or very short. Never `immutable`, no `max-age` above 60 seconds. `no-cache` is a good value: keep it, but ask before using it.
         * @example no-cache
         */
        ManifestCacheControl: string;
        /**
         * @description Strong validator of the manifest: the SHA-256 of exactly these JSON octets, as an artifact digest between double quotes. Never weak, and unrelated to the digests of bundle and documents.
         * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
         */
        ManifestETag: string;
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
        /**
         * @description How to prove who is asking (RFC 9110 section 11.6.1, which requires it on 401). The value is `Signature`; there is no registered scheme with parameters.
         * @example Signature
         */
        WWWAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getRootCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The root CA certificate. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RootCertificate"];
                };
            };
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    onboardClient: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
                 * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInput"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
                /**
                 * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
                 * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The certificate of the client. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnboardingRequest"];
            };
        };
        responses: {
            /** @description The certificate is known; here is the id its client already has. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingResult"];
                };
            };
            /** @description The client is accepted; here is its id. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingResult"];
                };
            };
            400: components["responses"]["InvalidOnboarding"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AlreadyOnboarded"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceDeviceCapabilities: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
                 * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInput"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
                /**
                 * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
                 * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
            /** @description The report is stored. Servers answer 201; clients accept 200 as well. No body. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The report is stored. No body. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
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
    createDeviceCapabilities: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
                 * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInput"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
                /**
                 * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
                 * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
            /** @description The report is stored. No body. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
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
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
                 * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInputWithoutBody"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
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
            header: {
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
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
                 * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInputWithoutBody"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
            };
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
            /** @description The manifest is still the one the client holds. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["ManifestETag"];
                    "Cache-Control": components["headers"]["ManifestCacheControl"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["ClientNotFound"];
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
            header: {
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
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
                 * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInputWithoutBody"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
            /** @description The document, octet for octet as it was written. */
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
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
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
            header: {
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
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
                 * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInputWithoutBody"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
            400: components["responses"]["InvalidBundleDigest"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
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
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
                 * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInput"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
                /**
                 * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
                 * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
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
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The first report for this deployment and device is recorded. No body. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
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
