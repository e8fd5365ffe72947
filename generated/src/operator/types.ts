// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

import type { AcceptedRegistration } from '../schema/operator/AcceptedRegistration.js';
import type { AdoptedManifestVersion } from '../schema/mtls/AdoptedManifestVersion.js';
import type { AssignedDeployment } from '../schema/operator/AssignedDeployment.js';
import type { Certificate } from '../schema/identifiers/Certificate.js';
import type { CertificateFingerprint } from '../schema/operator/CertificateFingerprint.js';
import type { CertificateKind } from '../schema/operator/CertificateKind.js';
import type { Client } from '../schema/operator/Client.js';
import type { ClientPage } from '../schema/operator/ClientPage.js';
import type { ClientRegistration } from '../schema/operator/ClientRegistration.js';
import type { ClientState } from '../schema/operator/ClientState.js';
import type { ComponentProperties } from '../schema/deployment/ComponentProperties.js';
import type { ComponentStatus } from '../schema/status/ComponentStatus.js';
import type { Cursor } from '../schema/operator/Cursor.js';
import type { DeploymentAssignment } from '../schema/operator/DeploymentAssignment.js';
import type { DeploymentComponent } from '../schema/deployment/DeploymentComponent.js';
import type { DeploymentDocument } from '../schema/signature/DeploymentDocument.js';
import type { DeploymentDocumentText } from '../schema/signature/DeploymentDocumentText.js';
import type { DeploymentId } from '../schema/identifiers/DeploymentId.js';
import type { DeploymentMetadata } from '../schema/deployment/DeploymentMetadata.js';
import type { DeploymentParameter } from '../schema/deployment/DeploymentParameter.js';
import type { DeploymentProfile } from '../schema/signature/DeploymentProfile.js';
import type { DeploymentSpec } from '../schema/signature/DeploymentSpec.js';
import type { DeploymentState } from '../schema/status/DeploymentState.js';
import type { DeploymentType } from '../schema/signature/DeploymentType.js';
import type { DesiredState } from '../schema/operator/DesiredState.js';
import type { DeviceId } from '../schema/identifiers/DeviceId.js';
import type { DeviceReport } from '../schema/operator/DeviceReport.js';
import type { DeviceReports } from '../schema/operator/DeviceReports.js';
import type { Digest } from '../schema/identifiers/Digest.js';
import type { DistinguishedName } from '../schema/operator/DistinguishedName.js';
import type { Extension } from '../schema/identifiers/Extension.js';
import type { FieldError } from '../schema/problem/FieldError.js';
import type { IssuedSvid } from '../schema/operator/IssuedSvid.js';
import type { KeyId } from '../schema/operator/KeyId.js';
import type { Label } from '../schema/operator/Label.js';
import type { Maintenance } from '../schema/operator/Maintenance.js';
import type { ManagedClientId } from '../schema/operator/ManagedClientId.js';
import type { ManifestVersion } from '../schema/identifiers/ManifestVersion.js';
import type { NoStatusError } from '../schema/status/NoStatusError.js';
import type { OverallStatus } from '../schema/status/OverallStatus.js';
import type { ParameterTarget } from '../schema/deployment/ParameterTarget.js';
import type { Problem } from '../schema/problem/Problem.js';
import type { RefusedRegistration } from '../schema/operator/RefusedRegistration.js';
import type { RegistrationBatch } from '../schema/operator/RegistrationBatch.js';
import type { RegistrationIndex } from '../schema/operator/RegistrationIndex.js';
import type { RegistrationLines } from '../schema/operator/RegistrationLines.js';
import type { RegistrationResult } from '../schema/operator/RegistrationResult.js';
import type { RegistrationResultLines } from '../schema/operator/RegistrationResultLines.js';
import type { RegistrationResults } from '../schema/operator/RegistrationResults.js';
import type { ReportedCapabilities } from '../schema/operator/ReportedCapabilities.js';
import type { ReportedStatus } from '../schema/operator/ReportedStatus.js';
import type { SizeBytes } from '../schema/identifiers/SizeBytes.js';
import type { SpiffeId } from '../schema/operator/SpiffeId.js';
import type { SpiffeSequence } from '../schema/operator/SpiffeSequence.js';
import type { StatusError } from '../schema/status/StatusError.js';
import type { StatusPage } from '../schema/operator/StatusPage.js';
import type { StatusRecord } from '../schema/operator/StatusRecord.js';
import type { StatusSequence } from '../schema/operator/StatusSequence.js';
import type { SvidRequest } from '../schema/operator/SvidRequest.js';
import type { TargetExpression } from '../schema/identifiers/TargetExpression.js';
import type { Timestamp } from '../schema/operator/Timestamp.js';
import type { TrustBundleState } from '../schema/operator/TrustBundleState.js';

export interface paths {
    "/operator/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the clients
         * @description All clients the WFM keeps, or those in one state, page by page and in the order in which it came to know them. A client that is there during the whole walk, and in the state asked for, comes exactly once; one that is added or changes its state meanwhile may or may not come. Issuers are not clients and are not listed.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Register certificates
         * @description Makes certificates trusted at onboarding before their clients appear, under every onboarding policy: the certificates of single clients, or of a CA that issues them. Each item is judged on its own and has its own result at its own place, so a bad one never costs the good ones; the response is 200 even when all are refused. Sending the same items again is safe and tells the clientIds once more. An expired certificate is refused, one that is not valid yet is taken. A WFM takes at least 4 MiB here; for more than 1000 items use the stream. A registered issuer cannot be withdrawn through this interface; its clients can be revoked one by one.
         */
        post: operations["registerClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register certificates, any number
         * @description The same as registerClients for as many certificates as you like: a registration on each line, a result on each line. The WFM reads and answers line by line, so neither side holds the whole; read the responses while you send, or the connection stalls. A line that is broken, too long or wrong is refused in its place and the next line starts afresh. What was answered is registered, also when the connection breaks later; sending everything again is safe. The status is 200 as soon as the first line can be read; what fails after that is said in the line.
         */
        post: operations["registerClientsFromStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        /**
         * Look at one client
         * @description State, certificate and times of the client. This is the place to poll when waiting for a device to appear: `onboardedAt` is there once it has its clientId, `lastSeenAt` moves with every request it signs.
         */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit a client that asked
         * @description Leads from pending or rejected to approved. The client learns of it when it asks again at its poll rate: its onboarding is then answered 201 with the clientId. Approving an approved client changes nothing.
         */
        post: operations["approveClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a client that asked
         * @description Leads from pending to rejected. Its onboarding goes on being answered 403 `certificate-not-trusted`, and no new record comes from that. Rejecting a rejected client changes nothing. A client that is trusted already is revoked, not rejected.
         */
        post: operations["rejectClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the trust in a client
         * @description Leads from registered or approved to revoked. From the next request on, the client gets 403 `certificate-not-trusted` everywhere, onboarding included, also when its issuer is registered. Its deployments, capabilities and status history stay, so that it can be readmitted as it was. What runs on the device goes on running. Revoking a revoked client changes nothing.
         */
        post: operations["revokeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/readmit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trust a revoked client again
         * @description Leads from revoked to approved, with the clientId, the deployments and the manifest versions it had. Only for a certificate whose key is known to be safe; a device whose key was stolen needs a new certificate and is a new client. Readmitting an approved client changes nothing.
         */
        post: operations["readmitClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        /**
         * List what the devices of a client are and offer
         * @description The last report about each device of the client, as it came in. A device that the client withdrew is no longer there.
         */
        get: operations["listCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        /**
         * Read the status history of a client
         * @description Every status report the client sent, unchanged, the oldest first, page by page; repeats stand there as often as they came. Reports about deployments that were removed stay too. A WFM may forget old reports, but never the latest one of each deployment and device.
         */
        get: operations["listDeploymentStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        /**
         * List what a client is meant to run
         * @description The deployments that are assigned to the client and the version of the manifest that lists them. How far they are is in the status history.
         */
        get: operations["listDeployments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/deployments/{deploymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Assign a deployment, or replace its content
         * @description The body is the deployment document, stored and handed out octet for octet; the digest is over exactly these octets. Its `id` equals the deploymentId in the path. New content under the same id is an update of the same deployment. The client finds it in a manifest with a greater version; sending octets that are assigned already changes nothing and makes no new version. Assigning is possible in every state of the client, also before it onboards. The WFM does not check that the device named in the document was reported, nor that the packages it names exist.
         */
        put: operations["putDeployment"];
        post?: never;
        /**
         * Take a deployment off a client
         * @description The deployment leaves the manifest, which gets a greater version; the client removes the workload and goes on reporting until it is gone. Its reports stay in the history.
         */
        delete: operations["deleteDeployment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/trust-bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look where the trust bundle stands
         * @description With mutual TLS only; a WFM of the signature profile answers 404 to all operations about identities.
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
    "/operator/v1/trust-bundle/begin-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to rotate the trust bundle
         * @description First step. A new anchor is trusted beside the old one, and what is issued from now on chains to it. The WFM keeps its SVID. Wait until every device has fetched the bundle, and renew their SVIDs.
         */
        post: operations["beginRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/trust-bundle/complete-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete the rotation of the trust bundle
         * @description Second step. The WFM gets an SVID that chains to the new anchor, the old anchor is trusted no more, and connections that were made under it end.
         */
        post: operations["completeRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/svids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue an SVID for a client
         * @description Whether the WFM serves the client is another matter: register its SPIFFE ID for that. An SVID with a defect is for tests of the WFM.
         */
        post: operations["issueSvid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/wfm-svid/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the SVID of the WFM
         * @description The WFM presents a new SVID with the same SPIFFE ID on connections to come. It chains to the newest anchor.
         */
        post: operations["renewWfmSvid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look whether the device interface is closed
         * @description What setMaintenance last set. A WFM starts with it off.
         */
        get: operations["getMaintenance"];
        /**
         * Close or open the device interface
         * @description While the mode is on, every operation of the device interface answers 503 with Retry-After, or 429 or 500 when that is set, before it looks at signature or body, and changes nothing. The operator interface stays open. Requests already under way are finished. The new mode replaces the old one completely: a member left out has its default again.
         */
        put: operations["setMaintenance"];
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
        AcceptedRegistration: AcceptedRegistration;
        AdoptedManifestVersion: AdoptedManifestVersion;
        AssignedDeployment: AssignedDeployment;
        Certificate: Certificate;
        CertificateFingerprint: CertificateFingerprint;
        CertificateKind: CertificateKind;
        Client: Client;
        ClientPage: ClientPage;
        ClientRegistration: ClientRegistration;
        ClientState: ClientState;
        ComponentProperties: ComponentProperties;
        ComponentStatus: ComponentStatus;
        Cursor: Cursor;
        DeploymentAssignment: DeploymentAssignment;
        DeploymentComponent: DeploymentComponent;
        DeploymentDocument: DeploymentDocument;
        DeploymentDocumentText: DeploymentDocumentText;
        DeploymentId: DeploymentId;
        DeploymentMetadata: DeploymentMetadata;
        DeploymentParameter: DeploymentParameter;
        DeploymentProfile: DeploymentProfile;
        DeploymentSpec: DeploymentSpec;
        DeploymentState: DeploymentState;
        DeploymentType: DeploymentType;
        DesiredState: DesiredState;
        DeviceId: DeviceId;
        DeviceReport: DeviceReport;
        DeviceReports: DeviceReports;
        Digest: Digest;
        DistinguishedName: DistinguishedName;
        Extension: Extension;
        FieldError: FieldError;
        IssuedSvid: IssuedSvid;
        KeyId: KeyId;
        Label: Label;
        Maintenance: Maintenance;
        ManagedClientId: ManagedClientId;
        ManifestVersion: ManifestVersion;
        NoStatusError: NoStatusError;
        OverallStatus: OverallStatus;
        ParameterTarget: ParameterTarget;
        Problem: Problem;
        RefusedRegistration: RefusedRegistration;
        RegistrationBatch: RegistrationBatch;
        RegistrationIndex: RegistrationIndex;
        RegistrationLines: RegistrationLines;
        RegistrationResult: RegistrationResult;
        RegistrationResultLines: RegistrationResultLines;
        RegistrationResults: RegistrationResults;
        ReportedCapabilities: ReportedCapabilities;
        ReportedStatus: ReportedStatus;
        SizeBytes: SizeBytes;
        SpiffeId: SpiffeId;
        SpiffeSequence: SpiffeSequence;
        StatusError: StatusError;
        StatusPage: StatusPage;
        StatusRecord: StatusRecord;
        StatusSequence: StatusSequence;
        SvidRequest: SvidRequest;
        TargetExpression: TargetExpression;
        Timestamp: Timestamp;
        TrustBundleState: TrustBundleState;
    };
    responses: {
        /** @description The clientId is unknown (`invalid-client`), or the deployment is not assigned to this client, never was or no longer is (`about:blank`). */
        AssignedDeploymentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is YAML, but not what DeploymentDocument describes, or its `id` differs from the deploymentId in the path. Nothing was changed. `errors` names the members. */
        InvalidDeployment: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A query parameter is not allowed here or has a value that is not: a limit out of range, an unknown state, a cursor that this WFM did not issue, issued for other parameters or no longer knows. A script whose cursor is refused starts again at the first page. */
        InvalidQuery: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No client of this WFM has the id in the path. */
        ManagedClientNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the WFM takes. Nothing was changed. */
        OperatorContentTooLarge: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The WFM failed. The request may be repeated after a while, with growing waits: every operation can be, without doing anything twice. */
        OperatorInternalServerError: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RecommendedRetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing or is not JSON. Nothing was changed. */
        OperatorInvalidRequest: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path exists, but not with this method. */
        OperatorMethodNotAllowed: {
            headers: {
                Date: components["headers"]["Date"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing is served at this path. */
        OperatorNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is JSON, but a member is missing, unknown or out of range. Nothing was changed. `errors` names the members; an empty `field` means the body as a whole. */
        OperatorSemanticError: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The WFM is overloaded, or is starting or stopping. The maintenance mode is not the reason: it closes the device interface only. The caller waits as Retry-After says, then longer each time. */
        OperatorServiceUnavailable: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description More requests come, or more of them carry a wrong token, than the WFM takes. The caller waits as Retry-After says, then longer each time. */
        OperatorTooManyRequests: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The bearer token is missing, malformed or wrong. Nothing was looked at or changed; repeating the request with the same token does not help. */
        OperatorUnauthorized: {
            headers: {
                Date: components["headers"]["Date"];
                "WWW-Authenticate": components["headers"]["BearerChallenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has a Content-Type other than the one this operation takes. A body without Content-Type is read as that one. */
        OperatorUnsupportedMediaType: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The step does not fit: a rotation is under way already, or none has begun. Nothing was changed. */
        RotationConflict: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client is in a state from which this action does not lead anywhere. Nothing was changed. `detail` names the state, and the action that would fit where there is one. */
        TransitionConflict: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing, is not UTF-8, or is not exactly one YAML 1.2 document: broken syntax, a key twice in one mapping, a custom tag, or aliases that expand without measure. Nothing was changed. */
        UnreadableDeployment: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing, or its content coding cannot be undone, so not even the first line could be read. Later faults are told in their line. */
        UnreadableStream: {
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
         * @description Only reports about this deployment, which need not be assigned any more. All when absent.
         * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
         */
        DeploymentFilter: components["schemas"]["DeploymentId"];
        /**
         * @description The deployment in question.
         * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
         */
        DeploymentId: components["schemas"]["DeploymentId"];
        /**
         * @description How many entries a page holds at most.
         * @example 100
         */
        Limit: number;
        /**
         * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
         * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
         */
        ManagedClientId: components["schemas"]["ManagedClientId"];
        /**
         * @description The `nextCursor` of the page before. The first page when absent. The other parameters are the same as for the first page, except `limit`.
         * @example MTAw
         */
        PageCursor: components["schemas"]["Cursor"];
        /**
         * @description Only clients in this state. All when absent.
         * @example pending
         */
        StateFilter: components["schemas"]["ClientState"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The methods this path does answer (RFC 9110 section 10.2.1).
         * @example GET, HEAD
         */
        Allow: string;
        /**
         * @description How to prove who is asking (RFC 6750 section 3): `Bearer`, and with a token that is not valid also `error="invalid_token"`.
         * @example Bearer error="invalid_token"
         */
        BearerChallenge: string;
        /**
         * @description When the response was made (RFC 9110 section 6.6.1). A device whose clock is wrong reads it after a 401 and signs once more with the corrected time.
         * @example Thu, 01 Jan 2026 00:00:00 GMT
         */
        Date: string;
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
    listClients: {
        parameters: {
            query?: {
                /**
                 * @description Only clients in this state. All when absent.
                 * @example pending
                 */
                state?: components["parameters"]["StateFilter"];
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The `nextCursor` of the page before. The first page when absent. The other parameters are the same as for the first page, except `limit`.
                 * @example MTAw
                 */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of clients. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    registerClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The certificates, 1 to 1000. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in the order of the items. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationResults"];
                };
            };
            400: components["responses"]["OperatorInvalidRequest"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            422: components["responses"]["OperatorSemanticError"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    registerClientsFromStream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The certificates, one on each line. */
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["RegistrationLines"];
            };
        };
        responses: {
            /** @description What became of each line, in the order of the lines. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["RegistrationResultLines"];
                };
            };
            400: components["responses"]["UnreadableStream"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    approveClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["TransitionConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    rejectClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["TransitionConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    revokeClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["TransitionConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    readmitClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["TransitionConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    listCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices of the client. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceReports"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    listDeploymentStatuses: {
        parameters: {
            query?: {
                /**
                 * @description Only reports about this deployment, which need not be assigned any more. All when absent.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId?: components["parameters"]["DeploymentFilter"];
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The `nextCursor` of the page before. The first page when absent. The other parameters are the same as for the first page, except `limit`.
                 * @example MTAw
                 */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of reports. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    listDeployments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The desired state of the client. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesiredState"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    putDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /** @description The deployment document. */
        requestBody: {
            content: {
                "application/yaml": components["schemas"]["DeploymentDocumentText"];
            };
        };
        responses: {
            /** @description The deployment was assigned before; it has this content now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentAssignment"];
                };
            };
            /** @description The deployment is assigned. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentAssignment"];
                };
            };
            400: components["responses"]["UnreadableDeployment"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            422: components["responses"]["InvalidDeployment"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    deleteDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment is no longer assigned. */
            204: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["AssignedDeploymentNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    getTrustBundle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sequence": 7,
                     *       "isRotating": false
                     *     }
                     */
                    "application/json": components["schemas"]["TrustBundleState"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    beginRotation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sequence": 8,
                     *       "isRotating": true
                     *     }
                     */
                    "application/json": components["schemas"]["TrustBundleState"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["RotationConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    completeRotation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sequence": 9,
                     *       "isRotating": false
                     *     }
                     */
                    "application/json": components["schemas"]["TrustBundleState"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["RotationConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    issueSvid: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The SVID that is wanted. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "wfmClientId": "line3-edge07",
                 *       "keyKind": "P-256",
                 *       "lifetimeSeconds": 3600
                 *     }
                 */
                "application/json": components["schemas"]["SvidRequest"];
            };
        };
        responses: {
            /** @description The SVID and its key, which is told this once. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "spiffeId": "spiffe://plant7.brightwater.example/margo/wfm/bw-wfm-1/client/line3-edge07",
                     *       "svid": "-----BEGIN CERTIFICATE----- and so on",
                     *       "key": "PEM of the private key",
                     *       "notAfter": "2026-11-28T08:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["IssuedSvid"];
                };
            };
            400: components["responses"]["OperatorInvalidRequest"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            422: components["responses"]["OperatorSemanticError"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    renewWfmSvid: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The WFM has a new SVID. No body. */
            204: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    getMaintenance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The maintenance mode. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    setMaintenance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The mode to set. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Maintenance"];
            };
        };
        responses: {
            /** @description The mode as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            400: components["responses"]["OperatorInvalidRequest"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            422: components["responses"]["OperatorSemanticError"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
}
