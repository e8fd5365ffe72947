// Made by "npm run generate" from spec/errata.yaml. Do not edit: change the source and run the command again.

/** An ambiguity or a defect of the published interface, and the reading chosen. */
export interface Erratum {
  /** `C-xx`: the texts contradict each other; `R-xx`: they leave something open; `D-xx`: they leave open what a device does. */
  readonly id: string;
  readonly topic: string;
  /** What the texts say, or leave open. */
  readonly texts: string;
  readonly reading: string;
  readonly reason: string;
  /** What a lenient suite accepts as well. */
  readonly lenient?: string;
  /** The requirements whose verdict depends on the reading. */
  readonly requirements: readonly string[];
}

/** Name of an erratum. */
export type ErratumId =
  | "C-01"
  | "C-02"
  | "C-03"
  | "C-04"
  | "C-05"
  | "C-06"
  | "C-07"
  | "C-08"
  | "C-09"
  | "C-10"
  | "C-11"
  | "C-12"
  | "C-13"
  | "C-14"
  | "C-15"
  | "C-16"
  | "C-17"
  | "C-18"
  | "C-19"
  | "C-20"
  | "C-21"
  | "C-22"
  | "C-23"
  | "C-24"
  | "C-25"
  | "C-26"
  | "C-27"
  | "C-28"
  | "C-29"
  | "C-30"
  | "C-31"
  | "C-32"
  | "C-33"
  | "C-34"
  | "C-35"
  | "C-36"
  | "C-37"
  | "C-38"
  | "C-39"
  | "C-40"
  | "C-41"
  | "C-42"
  | "C-43"
  | "C-44"
  | "C-45"
  | "C-46"
  | "C-47"
  | "C-48"
  | "C-49"
  | "C-50"
  | "C-51"
  | "C-52"
  | "C-53"
  | "C-54"
  | "C-55"
  | "C-56"
  | "C-57"
  | "C-58"
  | "C-59"
  | "C-60"
  | "C-61"
  | "C-62"
  | "C-63"
  | "C-64"
  | "C-65"
  | "C-66"
  | "C-67"
  | "C-68"
  | "C-69"
  | "C-70"
  | "C-71"
  | "R-01"
  | "R-02"
  | "R-03"
  | "R-04"
  | "R-05"
  | "R-06"
  | "R-07"
  | "R-08"
  | "R-09"
  | "R-10"
  | "R-11"
  | "R-12"
  | "R-13"
  | "R-14"
  | "R-15"
  | "R-16"
  | "R-17"
  | "R-18"
  | "R-19"
  | "R-20"
  | "R-21"
  | "R-22"
  | "R-23"
  | "R-24"
  | "R-25"
  | "R-26"
  | "R-27"
  | "R-28"
  | "R-29"
  | "R-30"
  | "R-31"
  | "R-32"
  | "R-33"
  | "R-34"
  | "R-35"
  | "R-36"
  | "R-37"
  | "R-38"
  | "R-39"
  | "R-40"
  | "R-41"
  | "R-42"
  | "R-43"
  | "R-44"
  | "R-45"
  | "R-46"
  | "R-47"
  | "R-48"
  | "R-49"
  | "R-50"
  | "R-51"
  | "R-52"
  | "R-53"
  | "R-54"
  | "R-55"
  | "R-56"
  | "R-57"
  | "R-58"
  | "R-59"
  | "R-60"
  | "R-61"
  | "R-62"
  | "R-63"
  | "R-64"
  | "R-65"
  | "D-01"
  | "D-02"
  | "D-03"
  | "D-04"
  | "D-05"
  | "D-06"
  | "D-07"
  | "D-08"
  | "D-09"
  | "D-10"
  | "D-11"
  | "D-12"
  | "D-13"
  | "D-14"
  | "D-15"
  | "D-16"
  | "D-17"
  | "D-18"
  | "D-19"
  | "D-20"
  | "D-21"
  | "D-22"
  | "D-23"
  | "D-24"
  | "D-25"
  | "D-26"
  | "D-27"
  | "D-28"
  | "D-29"
  | "D-30"
  | "D-31"
  | "D-32"
  | "D-33"
  | "D-34"
  | "D-35"
  | "D-36";

/** Every erratum, by id. */
export const errata: Readonly<Record<ErratumId, Erratum>> = {
  "C-01": {
    "id": "C-01",
    "topic": "Input of Content-Digest",
    "texts": "The API page and RFC 9530 hash the octets of the body; the enhancement proposal and the pages on capabilities and status hash the base64 of the payload.",
    "reading": "The octets of the body as they are sent.",
    "reason": "RFC 9530 is cited and the reference implementation does so; base64 is left over from the time of signed envelopes.",
    "requirements": [
      "DIG-001",
      "DIG-002"
    ]
  },
  "C-02": {
    "id": "C-02",
    "topic": "Covered components",
    "texts": "The page names method, target URI and digest, the last with capitals, while RFC 9421 wants names of fields in lower case. That a request without body leaves the digest out is only implied. The reference implementation also covers \"@authority\" and demands it.",
    "reading": "At least \"@method\" and \"@target-uri\", and \"content-digest\" with a body only, all in lower case. Clients add \"@authority\"; verifiers accept further components.",
    "reason": "Works with peers that follow the page and with those that follow the reference implementation.",
    "lenient": "Any set of components that includes the least one.",
    "requirements": [
      "SIG-002",
      "SIG-003",
      "SIG-010"
    ]
  },
  "C-03": {
    "id": "C-03",
    "topic": "Octets that are signed",
    "texts": "The enhancement proposal signs, with RSA only, a SHA-256 of the base64 of the signature base; the API page signs the base itself with one of four algorithms.",
    "reading": "The octets of the base, and four algorithms.",
    "reason": "The page is newer and agrees with RFC 9421.",
    "requirements": [
      "SIG-005",
      "SIG-007"
    ]
  },
  "C-04": {
    "id": "C-04",
    "topic": "rsa-pss-sha256",
    "texts": "The page counts it among the baseline algorithms, but the registry of RFC 9421 has rsa-pss-sha512 only.",
    "reading": "RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 octets. Without `alg` the type of the key decides, and for RSA both algorithms are tried.",
    "reason": "Nothing else fits the name.",
    "requirements": [
      "SIG-007"
    ]
  },
  "C-05": {
    "id": "C-05",
    "topic": "Meaning of keyid",
    "texts": "The samples show a free name of a key; the reference implementation sends the hexadecimal SHA-256 of the public key.",
    "reading": "Clients send that hash of the DER SubjectPublicKeyInfo; a WFM chooses the key by the clientId and ignores keyid.",
    "reason": "The documents select the key by the clientId in the path.",
    "lenient": "Any value of keyid.",
    "requirements": [
      "SIG-004",
      "SIG-009"
    ]
  },
  "C-06": {
    "id": "C-06",
    "topic": "Validity window, differing clocks, replays",
    "texts": "A configurable window is required, five minutes being an example. How far clocks may differ, what happens to a replay inside the window, and which status a refusal has, is not said.",
    "reading": "300 seconds back, 60 seconds ahead, 401. Remembering signatures until their window ends is recommended.",
    "reason": "It fits the example, and clocks of devices drift.",
    "lenient": "A replay inside the window is recorded and fails nobody.",
    "requirements": [
      "SIG-013",
      "SIG-014",
      "SIG-015"
    ]
  },
  "C-07": {
    "id": "C-07",
    "topic": "Encoding of certificates",
    "texts": "\"Base64-encoded certificate\" can mean the DER form or a PEM text.",
    "reading": "Write base64 of DER; read base64 of PEM and PEM itself as well.",
    "reason": "The sample starts as base64 of DER does, and the discussion of the question leans to DER.",
    "lenient": "Base64 of PEM, and PEM, in what the target sends.",
    "requirements": [
      "CERT-003",
      "CERT-005"
    ]
  },
  "C-08": {
    "id": "C-08",
    "topic": "Repeated onboarding",
    "texts": "The OpenAPI draft of the enhancement proposal answers 200, the reference implementation 409; the final documents list 201, 400 and 403 only.",
    "reading": "A WFM answers 200 with the clientId that the certificate has.",
    "reason": "A client that lost the first response can recover.",
    "lenient": "200 or 201 with the same clientId, or 409.",
    "requirements": [
      "ONB-007"
    ]
  },
  "C-09": {
    "id": "C-09",
    "topic": "Signature of the onboarding request",
    "texts": "Page and OpenAPI want it signed; a discussion doubts it, and the toolkit of the reference implementation takes an unsigned request with 201.",
    "reading": "A client signs. A WFM refuses a wrong signature, and is recommended to refuse a missing one.",
    "reason": "The signature proves possession of the key in the certificate.",
    "lenient": "A WFM that onboards a client without signature is warned, not failed.",
    "requirements": [
      "ONB-003",
      "SIG-011"
    ]
  },
  "C-10": {
    "id": "C-10",
    "topic": "Form of the clientId",
    "texts": "The enhancement proposal demands a version 4 UUID; the page allows any URL-safe string; a sample is the base64 of a UUID.",
    "reading": "A WFM assigns lower-case version 4 UUIDs, a client treats the value as opaque.",
    "reason": "This satisfies all texts.",
    "lenient": "Any URL-safe string.",
    "requirements": [
      "CLI-001",
      "CLI-002"
    ]
  },
  "C-11": {
    "id": "C-11",
    "topic": "Status for an unusable certificate",
    "texts": "The page lists 400; the toolkit of the reference implementation expects 422 when RFC 5280 is broken.",
    "reading": "400.",
    "reason": "It is the status that the page lists.",
    "lenient": "422; for a certificate that is only out of date also 403.",
    "requirements": [
      "ONB-004"
    ]
  },
  "C-12": {
    "id": "C-12",
    "topic": "Status and path of capabilities",
    "texts": "POST and PUT both list 201 for \"added, or updated\". A diagram and version 1.0.0 have a path without deviceId. The toolkit also takes 200 for PUT.",
    "reading": "201 to both, under the path with deviceId.",
    "reason": "These are the statuses and the path that the newer documents list.",
    "lenient": "200 to a PUT that replaces.",
    "requirements": [
      "CAP-003"
    ]
  },
  "C-13": {
    "id": "C-13",
    "topic": "Status of the response to a status report",
    "texts": "The OpenAPI file lists 200 only, the page 200 and 201.",
    "reading": "201 to the first report, 200 to later ones.",
    "reason": "The page is newer, and the other profile has the same.",
    "lenient": "Either status to any report.",
    "requirements": [
      "STA-002"
    ]
  },
  "C-14": {
    "id": "C-14",
    "topic": "Unknown client",
    "texts": "404 is listed for capabilities. Yet an unknown client also means that there is no key to verify with, which is a 401; the other operations say nothing.",
    "reading": "404 for every operation with a clientId.",
    "reason": "One rule for all of them, and a client can tell a lost record from a broken signature.",
    "lenient": "401.",
    "requirements": [
      "CLI-003"
    ]
  },
  "C-15": {
    "id": "C-15",
    "topic": "400 for DELETE",
    "texts": "A faulty digest is listed among the errors of DELETE, which has no body.",
    "reading": "A WFM never answers so, and ignores a Content-Digest without a body.",
    "reason": "The list was copied from the other methods.",
    "requirements": [
      "DIG-002"
    ]
  },
  "C-16": {
    "id": "C-16",
    "topic": "Malformed digest of a bundle",
    "texts": "The OpenAPI file lists 400 for an invalid request; the text wants 404 whenever there is no content for the value.",
    "reading": "404.",
    "reason": "The text has the reason, the list has none.",
    "lenient": "400 for a digest that cannot be parsed.",
    "requirements": [
      "BUN-005"
    ]
  },
  "C-17": {
    "id": "C-17",
    "topic": "Version of TLS",
    "texts": "The OpenAPI file calls TLS 1.3 preferred; the pages call it the minimum.",
    "reading": "The minimum.",
    "reason": "Two normative pages and the enhancement proposal agree.",
    "requirements": [
      "TLS-002"
    ]
  },
  "C-18": {
    "id": "C-18",
    "topic": "Security scheme of the OpenAPI file",
    "texts": "The file declares a key in the header X-Payload-Signature, and a sample of a 401 names X-Body-Signature.",
    "reading": "Neither exists; requests carry Signature-Input and Signature.",
    "reason": "The file itself marks the scheme as unfinished.",
    "requirements": [
      "SIG-001"
    ]
  },
  "C-19": {
    "id": "C-19",
    "topic": "apiVersion and kind in a status",
    "texts": "A late revision of the page leaves both out; the OpenAPI file requires them.",
    "reading": "A client sends them, a WFM tolerates their absence.",
    "reason": "Works with peers of either kind.",
    "lenient": "A status body without them.",
    "requirements": [
      "STA-006"
    ]
  },
  "C-20": {
    "id": "C-20",
    "topic": "Body of an error",
    "texts": "The documents of the signature era show JSON with `error` and `message`; the enhancement proposal on errors and the newer pages want problem objects.",
    "reading": "Problem objects.",
    "reason": "The proposal was written for these very endpoints.",
    "requirements": [
      "ERR-001"
    ]
  },
  "C-21": {
    "id": "C-21",
    "topic": "Namespace of the problem types",
    "texts": "Six spellings of the base URI occur in the texts and their samples.",
    "reading": "https://docs.margo.org/specification/problem-types# and the slug; readers go by the last part of the URI.",
    "reason": "All samples of the newest catalogue have this form.",
    "requirements": [
      "ERR-003"
    ]
  },
  "C-22": {
    "id": "C-22",
    "topic": "Required members of a problem object",
    "texts": "OpenAPI file and enhancement proposal require type, title and status; the table of the page requires nothing.",
    "reading": "A WFM sends the three, a client tolerates their absence.",
    "reason": "The strict side for the sender and the tolerant side for the reader fit all texts.",
    "requirements": [
      "ERR-002"
    ]
  },
  "C-23": {
    "id": "C-23",
    "topic": "Whether clients go by the type",
    "texts": "MUST in the prose and in the schema, SHOULD in a table and in a criterion of acceptance.",
    "reading": "MUST.",
    "reason": "Titles and details are for people and change.",
    "requirements": [
      "ERR-005"
    ]
  },
  "C-24": {
    "id": "C-24",
    "topic": "List of faults on a 422",
    "texts": "One line of the enhancement proposal says MUST, everything else SHOULD.",
    "reading": "SHOULD.",
    "reason": "The schema and the criteria of acceptance agree on it.",
    "requirements": [
      "ERR-010"
    ]
  },
  "C-25": {
    "id": "C-25",
    "topic": "Type of a policy denial",
    "texts": "Prose speaks of a type wfm-client-relationship-retired; the sample and the catalogue of types have not-authorized, with two titles, and the enhancement proposal has another host.",
    "reading": "Type not-authorized, title Not Authorized, the reason in detail.",
    "reason": "It is the only registered type.",
    "requirements": [
      "ID-009",
      "ID-012",
      "MAN-021"
    ]
  },
  "C-26": {
    "id": "C-26",
    "topic": "Retry of errors",
    "texts": "By the table all errors but 429, 500 and 503 are not retryable, while the catalogue has one type of the other profile that is. Retry-After is required in the page and recommended in a criterion of acceptance.",
    "reading": "The table holds, apart from what the catalogue registers; Retry-After is required on 429 and 503.",
    "reason": "The page is newer than the criterion.",
    "requirements": [
      "RETRY-001",
      "RETRY-003"
    ]
  },
  "C-27": {
    "id": "C-27",
    "topic": "Type of manifestVersion",
    "texts": "The text wants an unsigned 64-bit integer, the OpenAPI file has the type number.",
    "reading": "An integer from 1 to 18446744073709551615; a WFM stays below 2^53.",
    "reason": "A double loses whole numbers above 2^53, and then equal versions look equal that are not.",
    "requirements": [
      "MAN-005"
    ]
  },
  "C-28": {
    "id": "C-28",
    "topic": "Required members of the manifest",
    "texts": "The list names dotted members, such as bundle.mediaType, and the enhancement proposal makes the bundle optional.",
    "reading": "`bundle` is always present; the members meant are required inside the object.",
    "reason": "A schema would read a dotted name as one member; the later text wants the bundle always.",
    "requirements": [
      "MAN-006"
    ]
  },
  "C-29": {
    "id": "C-29",
    "topic": "Order of severity of states",
    "texts": "The list has removing twice.",
    "reading": "The second one is removed: failed, removing, installing, pending, removed, installed.",
    "reason": "All six states then occur once, and a discussion quotes the list that way.",
    "requirements": [
      "STA-009"
    ]
  },
  "C-30": {
    "id": "C-30",
    "topic": "Place of the deployment's id",
    "texts": "metadata.annotations.id in older pages, a top-level id in newer ones; the OpenAPI file does not require the id, but does require annotations, which nothing defines any more.",
    "reading": "A top-level `id`, required, and no annotations; readers look at both places.",
    "reason": "The id was moved on purpose.",
    "requirements": [
      "DEP-003",
      "DEP-005",
      "MAN-010"
    ]
  },
  "C-31": {
    "id": "C-31",
    "topic": "apiVersion and kind",
    "texts": "Required in this profile, dropped for the other, still shown in outdated samples.",
    "reading": "Each profile as it says; readers tolerate either.",
    "reason": "Dropping them was decided for the newer generation only.",
    "requirements": [
      "CAP-008",
      "DEP-004"
    ]
  },
  "C-32": {
    "id": "C-32",
    "topic": "Shape of the capabilities",
    "texts": "Roles and resources in 1.0.0, then a list `cpu`, then a list `cpus`; a role Gateway came and went; cores is an integer whose sample is 0.5.",
    "reading": "`cpus` with decimal cores and no roles; readers may take the list `cpu`.",
    "reason": "It is the latest shape.",
    "lenient": "A WFM that takes the older shapes.",
    "requirements": [
      "CAP-008",
      "CAP-019",
      "GW-008"
    ]
  },
  "C-33": {
    "id": "C-33",
    "topic": "Spelling of memory and storage",
    "texts": "Samples have a space before the unit, the patterns have none, the OpenAPI file has a plain string.",
    "reading": "Written without a space, read with one or none.",
    "reason": "Fits all samples and patterns.",
    "lenient": "Whether a WFM refuses other strings is not judged.",
    "requirements": [
      "CAP-021"
    ]
  },
  "C-34": {
    "id": "C-34",
    "topic": "Unknown runtime or deployment type",
    "texts": "The page says that a WFM stores it as custom; the OpenAPI document has a closed enumeration, and the public toolkit expects 422.",
    "reading": "It is accepted and stored as custom in the mutual-TLS profile, and refused with 422 in the signature profile.",
    "reason": "The page has the keyword.",
    "requirements": [
      "CAP-015",
      "CAP-016"
    ]
  },
  "C-35": {
    "id": "C-35",
    "topic": "Custom as deployment type",
    "texts": "Capabilities allow custom, the type of a deployment profile does not.",
    "reading": "custom is a value of both.",
    "reason": "A custom type could never be used otherwise.",
    "requirements": [
      "DEP-007"
    ]
  },
  "C-36": {
    "id": "C-36",
    "topic": "Lists of architectures",
    "texts": "Capabilities know three architectures, the constraints of a deployment five.",
    "reading": "Each keeps its own list.",
    "reason": "A device names what it has, a constraint what an application bears; neither list refers to the other.",
    "requirements": [
      "CAP-019"
    ]
  },
  "C-37": {
    "id": "C-37",
    "topic": "Gateways that host nothing",
    "texts": "A note allows empty values for the hosting members, which a minimum of one entry forbids, and does not list all members.",
    "reading": "All hosting members are left out.",
    "reason": "The newer page says so.",
    "requirements": [
      "GW-006"
    ]
  },
  "C-38": {
    "id": "C-38",
    "topic": "Slashes in a deviceId",
    "texts": "The pattern has slashes, which a path parameter of OpenAPI cannot span. Whether the body's id equals the path's, and what the segments '.' and '..' mean, is not said.",
    "reading": "The rest of the path is the deviceId, with slashes as they are; another id in the body is 422; the segments '.' and '..' are 422.",
    "reason": "Normalising a URL would eat those segments.",
    "requirements": [
      "CAP-011",
      "CAP-012",
      "SIG-016"
    ]
  },
  "C-39": {
    "id": "C-39",
    "topic": "Nodes between gateway and device",
    "texts": "The parent of a child must be known, yet a sample of three levels registers none in between.",
    "reading": "Only the first segment must be registered.",
    "reason": "Otherwise the sample would not work.",
    "requirements": [
      "GW-005"
    ]
  },
  "C-40": {
    "id": "C-40",
    "topic": "ETag of a deployment document",
    "texts": "The OpenAPI file describes the manifest's digest, the page the digest of the URL.",
    "reading": "The digest of the URL.",
    "reason": "The description was copied from the manifest.",
    "requirements": [
      "CACHE-005"
    ]
  },
  "C-41": {
    "id": "C-41",
    "topic": "Strong ETag and content coding",
    "texts": "One tag stands for the coded and the uncoded form, which RFC 9110 forbids for a strong tag.",
    "reading": "A WFM had better not code manifests; if it does, the tag stays the digest of the decoded octets.",
    "reason": "Equality with the digest is a duty of the interface.",
    "lenient": "A coded manifest with the same tag.",
    "requirements": [
      "CACHE-001"
    ]
  },
  "C-42": {
    "id": "C-42",
    "topic": "Cache-Control of this profile",
    "texts": "The proposal says private for reads and no-store for writes; the page says private and immutable for artifacts and nothing about writes.",
    "reading": "The page for reads, no-store as a recommendation for writes.",
    "reason": "The page is newer, and no-store contradicts nothing in it.",
    "lenient": "A write without no-store.",
    "requirements": [
      "CACHE-004",
      "CACHE-007",
      "CACHE-009"
    ]
  },
  "C-43": {
    "id": "C-43",
    "topic": "304 for deployment documents",
    "texts": "The page allows it, the OpenAPI document of the release candidate does not list it.",
    "reading": "It is allowed.",
    "reason": "The page is explicit.",
    "requirements": [
      "CACHE-008"
    ]
  },
  "C-44": {
    "id": "C-44",
    "topic": "adoptedManifestVersion",
    "texts": "The OpenAPI document and the proposal require it; the table and the sample of the page lack it. Its value for a removal is open.",
    "reading": "It is required; for a removal it is the version that dropped the deployment.",
    "reason": "Two of three texts agree, and removing is applying that version.",
    "requirements": [
      "STA-007",
      "STA-013"
    ]
  },
  "C-45": {
    "id": "C-45",
    "topic": "Empty error objects",
    "texts": "The sample of a healthy status has an error whose members are empty strings.",
    "reading": "Left out when there is none; tolerated by a WFM.",
    "reason": "An empty error says nothing.",
    "lenient": "Empty error objects in a device's reports.",
    "requirements": [
      "STA-011"
    ]
  },
  "C-46": {
    "id": "C-46",
    "topic": "Type of status",
    "texts": "One table calls `status` an array.",
    "reading": "An object.",
    "reason": "The schema and all samples have an object.",
    "requirements": [
      "STA-008"
    ]
  },
  "C-47": {
    "id": "C-47",
    "topic": "Source of an error",
    "texts": "Loosely the id of a device or a component; elsewhere, explicit rules for deployment, component and gateway.",
    "reading": "The explicit rules.",
    "reason": "They are more precise, and newer.",
    "requirements": [
      "GW-012",
      "STA-012"
    ]
  },
  "C-48": {
    "id": "C-48",
    "topic": "Status of an unknown deployment",
    "texts": "No 404 is listed, the toolkit of the reference implementation expects 404 or 422; ids that differ between body and path are not mentioned.",
    "reading": "404 about:blank for an unknown deployment, 422 when body and path differ.",
    "reason": "deployment-not-found is worded for documents and their digests.",
    "lenient": "422 for an unknown deployment.",
    "requirements": [
      "STA-005",
      "STA-015"
    ]
  },
  "C-49": {
    "id": "C-49",
    "topic": "When the version is stored",
    "texts": "One rule compares with the version accepted last, another stores it once the reconciliation succeeded.",
    "reading": "After success.",
    "reason": "Otherwise a failed update could never be tried again.",
    "requirements": [
      "MAN-015"
    ]
  },
  "C-50": {
    "id": "C-50",
    "topic": "Deterministic JSON",
    "texts": "SHOULD in the pages, MUST in the enhancement proposal.",
    "reading": "SHOULD; what is checked is that repeated responses are equal.",
    "reason": "Pages go before proposals, and an ETag needs no more than stable octets.",
    "requirements": [
      "MAN-019"
    ]
  },
  "C-51": {
    "id": "C-51",
    "topic": "Names of the files in a bundle",
    "texts": "Not defined.",
    "reading": "<deploymentId>.yaml; readers go by the content.",
    "reason": "Unique, and safe as a file name.",
    "lenient": "Any names.",
    "requirements": [
      "BUN-002"
    ]
  },
  "C-52": {
    "id": "C-52",
    "topic": "Form of a digest",
    "texts": "A sample has not 64 digits, and the pattern of a model allows capitals.",
    "reading": "64 lower-case hexadecimal digits.",
    "reason": "The text is explicit; the sample is only a sample.",
    "requirements": [
      "DIG-003",
      "DIG-004"
    ]
  },
  "C-53": {
    "id": "C-53",
    "topic": "Signed manifest",
    "texts": "The enhancement proposal makes a manifest signed with JWS mandatory for 1.0; the pages do not have it.",
    "reading": "Not part of the interface, and not to be asked for in Accept.",
    "reason": "It was dropped on the way into the specification.",
    "requirements": [
      "MAN-004"
    ]
  },
  "C-54": {
    "id": "C-54",
    "topic": "Characters of a wfm-id",
    "texts": "An older text and the proposal allow all unreserved characters of RFC 3986; the newer text allows those of SPIFFE.",
    "reading": "Letters, digits, dot, hyphen and underscore.",
    "reason": "SPIFFE forbids the tilde in paths.",
    "requirements": [
      "ID-004"
    ]
  },
  "C-55": {
    "id": "C-55",
    "topic": "The WFM that a client expects",
    "texts": "The proposal compares with an id that the operator configured; the page derives it from the client's own SVID.",
    "reading": "The own SVID.",
    "reason": "The page is newer.",
    "requirements": [
      "ID-010"
    ]
  },
  "C-56": {
    "id": "C-56",
    "topic": "spiffe_sequence",
    "texts": "An older text recommends to refuse a sequence that went backwards; the newer one dropped the sentence.",
    "reading": "It is reported, and refused only where configured so.",
    "reason": "Retrieval is authenticated.",
    "lenient": "Refusal.",
    "requirements": [
      "TB-017"
    ]
  },
  "C-57": {
    "id": "C-57",
    "topic": "Unavailable bundle",
    "texts": "The catalogue of types forbids to validate SVIDs without a bundle; the page keeps the cached bundle in use.",
    "reading": "The cached bundle stays valid; the sentence is about a client that never had one.",
    "reason": "Both texts hold that way.",
    "requirements": [
      "TB-008",
      "TB-015"
    ]
  },
  "C-58": {
    "id": "C-58",
    "topic": "POST of capabilities",
    "texts": "The proposal lists POST and PUT without deviceId; the release candidate has PUT with deviceId only.",
    "reading": "PUT with deviceId.",
    "reason": "The release candidate is newer.",
    "requirements": [
      "CAP-004",
      "CAP-025"
    ]
  },
  "C-59": {
    "id": "C-59",
    "topic": "Requests of the older profile",
    "texts": "The proposal names 404 and 401; the pages are silent, and TLS may refuse first.",
    "reading": "404 for removed paths, refusal for a payload signature; a failed handshake is as good.",
    "reason": "Either way the caller gets nothing.",
    "lenient": "Any refusal.",
    "requirements": [
      "ONB-010",
      "SIG-017"
    ]
  },
  "C-60": {
    "id": "C-60",
    "topic": "Status without SVID",
    "texts": "None is defined.",
    "reading": "The handshake fails; where the refusal happens above TLS, 401 about:blank.",
    "reason": "403 stands for policy.",
    "requirements": [
      "TLS-008"
    ]
  },
  "C-61": {
    "id": "C-61",
    "topic": "Check of DNS names",
    "texts": "An older text cites RFC 6125, the newer one RFC 9525.",
    "reading": "RFC 9525.",
    "reason": "It replaces the older one.",
    "requirements": [
      "TB-002"
    ]
  },
  "C-62": {
    "id": "C-62",
    "topic": "Identity of a replacement",
    "texts": "An older text treats reuse of the SPIFFE ID as typical; the newer one recommends a fresh one.",
    "reading": "A fresh one.",
    "reason": "It is newer and safer.",
    "requirements": [
      "ID-016"
    ]
  },
  "C-63": {
    "id": "C-63",
    "topic": "Value of an extension",
    "texts": "Any value in the enhancement proposal, an object in page and schema.",
    "reading": "An object.",
    "reason": "Page and schema are newer and agree.",
    "requirements": [
      "EXT-001"
    ]
  },
  "C-64": {
    "id": "C-64",
    "topic": "Older forms in deployment documents",
    "texts": "wait as the string \"true\", the type helm.v3, and packageLocation for Compose stand against a boolean, helm, and repository.",
    "reading": "The newer forms are written; strings for wait are tolerated by readers.",
    "reason": "The newer forms are those of the current schema.",
    "requirements": [
      "DEP-007",
      "DEP-008",
      "DEP-009"
    ]
  },
  "C-65": {
    "id": "C-65",
    "topic": "Whether parameters are required",
    "texts": "The page says yes, the OpenAPI file no.",
    "reading": "Optional; absent means none.",
    "reason": "A workload without parameters is common.",
    "requirements": [
      "DEP-010"
    ]
  },
  "C-66": {
    "id": "C-66",
    "topic": "Names of operators",
    "texts": "A table prints ContainersAny; a summary of ContainsAll speaks of all item selectors; a template spells value and matchExpression.",
    "reading": "The names of the OpenAPI document, and the rules of the page on application descriptions.",
    "reason": "Slips against the detailed definition.",
    "requirements": [
      "DEP-014",
      "DEP-015"
    ]
  },
  "C-67": {
    "id": "C-67",
    "topic": "Versions of HTTP",
    "texts": "The enhancement proposal allows HTTP/2 and HTTP/3, the pages name HTTP/1.1 only.",
    "reading": "HTTP/1.1 must work, the others are optional.",
    "reason": "A client that knows HTTP/1.1 only works everywhere.",
    "lenient": "Newer versions besides.",
    "requirements": [
      "TLS-003"
    ]
  },
  "C-68": {
    "id": "C-68",
    "topic": "One WFM, and failover",
    "texts": "By the page a device has one WFM, by the minutes of 2024 it must be able to fail over to a backup.",
    "reading": "One logical WFM with several instances; failover is optional.",
    "reason": "This meets both texts, and nothing later asks for failover.",
    "lenient": "A device that does not declare failover is not tested for it.",
    "requirements": [
      "FAIL-001",
      "FAIL-002"
    ]
  },
  "C-69": {
    "id": "C-69",
    "topic": "Identity of a device",
    "texts": "By the minutes immutable and globally unique; by the pages assigned by the owner and unique within a client.",
    "reading": "The pages hold for deviceId; vendor, model number and serial number are the identity of the minutes.",
    "reason": "Both are met without a further member.",
    "requirements": [
      "CLI-005"
    ]
  },
  "C-70": {
    "id": "C-70",
    "topic": "Settings of downtime",
    "texts": "The management interface is to allow them, yet it has no operation for them.",
    "reading": "Settings on the device.",
    "reason": "Nothing on the wire could carry them.",
    "requirements": [
      "DOWN-002"
    ]
  },
  "C-71": {
    "id": "C-71",
    "topic": "When to report a status",
    "texts": "Reports are demanded; how often, with which repeats, and what follows a long interruption, is not said.",
    "reading": "A report for each transition, and the latest state after a reconnection.",
    "reason": "This is the least that keeps the WFM's picture right.",
    "requirements": [
      "STA-001"
    ]
  },
  "R-01": {
    "id": "R-01",
    "topic": "Order of checks",
    "texts": "The texts list errors for each operation, but not which one answers a request with several faults.",
    "reading": "Path 404, method 405, load and maintenance 429 or 503, size 413, client 404, digest 400, signature 401, trust 403, resource 404, Accept 406, Content-Type 415, parsing 400, content 422. A missing Content-Type counts as application/json.",
    "reason": "Cheap checks come first, and nothing of a body is looked at before its sender is proven.",
    "requirements": [
      "CAP-006",
      "CAP-007",
      "CERT-006",
      "CLI-003",
      "DIG-002",
      "MAN-003",
      "SIG-010",
      "SIG-011",
      "STA-003",
      "STA-004"
    ]
  },
  "R-02": {
    "id": "R-02",
    "topic": "Order of checks at onboarding",
    "texts": "The key that verifies the request is in its body, so the order of the other operations cannot hold.",
    "reading": "Path 404, method 405, load and maintenance 429 or 503, size 413, digest 400, Content-Type 415, parsing 400, members 400 invalid-request, certificate 400, signature 401, policy 403, known certificate 200.",
    "reason": "400 and 403 are the only errors listed for this operation.",
    "lenient": "422 for wrong members.",
    "requirements": [
      "DIG-002",
      "ONB-004",
      "ONB-005",
      "ONB-007",
      "ONB-012",
      "SIG-011"
    ]
  },
  "R-03": {
    "id": "R-03",
    "topic": "Ill-formed deviceId",
    "texts": "The texts do not say what a deviceId outside its pattern leads to.",
    "reading": "422 on POST and PUT, whatever is registered; 404 device-not-found on DELETE.",
    "reason": "A report with it has wrong content; a deletion merely finds nothing.",
    "requirements": [
      "CAP-005",
      "CAP-011"
    ]
  },
  "R-04": {
    "id": "R-04",
    "topic": "Value of \"@target-uri\"",
    "texts": "How a server behind a proxy knows the target that its client signed is open.",
    "reading": "Scheme https, Host as received and the request target as received, nothing normalised; the values outside a proxy only where they are configured. A WFM need not compare Host with its own names.",
    "reason": "Each normalisation is one more way for two sides to differ.",
    "requirements": [
      "SIG-010",
      "SIG-016"
    ]
  },
  "R-05": {
    "id": "R-05",
    "topic": "URLs in a manifest",
    "texts": "Samples have absolute paths; what a WFM below a path of its host sends is open.",
    "reading": "Absolute paths that begin with the base path of the WFM's root URL.",
    "reason": "They resolve against the origin alone (RFC 3986), so the base path must be in them.",
    "requirements": [
      "MAN-008",
      "MAN-023"
    ]
  },
  "R-06": {
    "id": "R-06",
    "topic": "Malformed bundle digest",
    "texts": "The 400 is a MAY, the 404 is what other malformed digests get.",
    "reading": "Either is right.",
    "reason": "A permission cannot be failed.",
    "lenient": "400 or 404.",
    "requirements": [
      "BUN-005"
    ]
  },
  "R-07": {
    "id": "R-07",
    "topic": "Errors that are not listed",
    "texts": "The lists of errors of the operations leave out some that the rules of the interface lead to.",
    "reading": "Onboarding also has 400 invalid-request, 400 invalid-digest-header and 401; capabilities and status also 400 invalid-request; status also 404; a deployment document 404 for a malformed digest; every operation 405, 413 and 415.",
    "reason": "Each follows from a rule that holds for all operations.",
    "requirements": [
      "CAP-006",
      "DEP-002",
      "DIG-002",
      "ERR-012",
      "STA-003",
      "STA-015"
    ]
  },
  "R-08": {
    "id": "R-08",
    "topic": "Least set of components",
    "texts": "The duty to cover them binds the client; what a WFM does without them is open.",
    "reading": "A signature that leaves out \"@method\", \"@target-uri\" or, with a body, \"content-digest\" is refused with 401.",
    "reason": "It would prove something about another request.",
    "requirements": [
      "SIG-012",
      "SIG-018"
    ]
  },
  "R-09": {
    "id": "R-09",
    "topic": "Parameters of a signature on the server's side",
    "texts": "What absent, unknown or contradicting parameters lead to is open.",
    "reading": "401 when created is absent or no integer, when expires has passed, and when alg is unknown or does not fit the key. An absent or unknown keyid is accepted. Unknown parameters are part of the base and otherwise ignored.",
    "reason": "What cannot be judged safely is refused; what plays no part is not.",
    "requirements": [
      "SIG-009",
      "SIG-011",
      "SIG-013"
    ]
  },
  "R-10": {
    "id": "R-10",
    "topic": "Several signatures on a request",
    "texts": "RFC 9421 allows several labels; the texts know one.",
    "reading": "A request is signed when at least one label meets the whole policy with the key of the client; other labels are ignored.",
    "reason": "A proxy may add a signature of its own.",
    "requirements": [
      "SIG-011"
    ]
  },
  "R-11": {
    "id": "R-11",
    "topic": "Memory of signatures",
    "texts": "Whether, for which requests and how long a WFM remembers signatures is open.",
    "reading": "Signatures of POST, PUT and DELETE are remembered until their window ends and refused with 401 when seen again; those of GET and of onboarding are not. A client signs each try anew, and adds a nonce when its algorithm is deterministic.",
    "reason": "Reading twice does no harm, and a lost response to an onboarding must be recoverable.",
    "lenient": "An accepted replay fails nobody; refusing a GET or an onboarding sent twice does fail.",
    "requirements": [
      "SIG-015"
    ]
  },
  "R-12": {
    "id": "R-12",
    "topic": "Keys and certificates at onboarding",
    "texts": "The texts speak of RSA and elliptic curves without sizes or curves.",
    "reading": "P-521 and RSA below 2048 bits get 400 invalid-certificate-format. Ed25519, an X.509 v1 certificate that is in date, and a keyUsage without digitalSignature may be accepted or refused.",
    "reason": "No baseline algorithm fits P-521, and short RSA keys are unsafe.",
    "lenient": "Either outcome for the last three.",
    "requirements": [
      "CERT-002",
      "ONB-004"
    ]
  },
  "R-13": {
    "id": "R-13",
    "topic": "Unknown members in capabilities",
    "texts": "The schema closes the root; whether `properties` is closed too is open.",
    "reading": "`properties` and the objects in it are closed: an unknown member is 422. Readers may take the older shapes.",
    "reason": "A misspelt member would otherwise vanish unseen.",
    "requirements": [
      "CAP-007",
      "CAP-008"
    ]
  },
  "R-14": {
    "id": "R-14",
    "topic": "Incomplete hosting devices",
    "texts": "The table requires members of hosting devices that the schema leaves optional.",
    "reading": "A device reports all of them, and a WFM may refuse one that has some and lacks others, or has otelCollector false, with 422. The schema asks for none, so it leaves the choice to the WFM.",
    "reason": "A WFM cannot tell such a device from a gateway that says too much.",
    "lenient": "201 or 422.",
    "requirements": [
      "CAP-013",
      "CAP-014"
    ]
  },
  "R-15": {
    "id": "R-15",
    "topic": "First manifest",
    "texts": "Whether the first version is 1 when deployments were assigned before the client asked is open.",
    "reading": "The first manifest handed out to a client has version 1.",
    "reason": "Versions count what the client can have seen.",
    "requirements": [
      "MAN-005"
    ]
  },
  "R-16": {
    "id": "R-16",
    "topic": "Own types in place of about:blank",
    "texts": "Whether a supplier may use a type of its own where about:blank is listed is open.",
    "reading": "It may, on its own domain.",
    "reason": "The rules on suppliers' types do not exclude these statuses.",
    "lenient": "A type of the supplier for every status with about:blank.",
    "requirements": [
      "ERR-004",
      "ERR-008"
    ]
  },
  "R-17": {
    "id": "R-17",
    "topic": "Incomplete error objects in a status",
    "texts": "All three members are required when there is an error, yet samples send empty ones.",
    "reading": "{} and members that are empty strings are read as no error; otherwise all three members are required, and 422 is the response.",
    "reason": "The samples are in use.",
    "requirements": [
      "STA-004",
      "STA-011"
    ]
  },
  "R-18": {
    "id": "R-18",
    "topic": "Edges of the status body",
    "texts": "Empty lists, unknown members, unknown names and repeated assignments are not mentioned.",
    "reading": "Empty components are 422, unknown members are ignored, names that are not in the document are accepted. 201 is for the first report of this deployment on this device ever, so a report after a new assignment gets 200.",
    "reason": "The WFM records what it is told, and the record exists already.",
    "requirements": [
      "STA-002",
      "STA-004",
      "STA-010"
    ]
  },
  "R-19": {
    "id": "R-19",
    "topic": "Overall state between two components",
    "texts": "While components start one after another, the order of severity would take the overall state back to pending.",
    "reading": "The report that shows one component installed shows the next as installing; going from installing to pending is allowed nevertheless.",
    "reason": "A state that steps back looks like a fault.",
    "requirements": [
      "STA-009",
      "STA-016"
    ]
  },
  "R-20": {
    "id": "R-20",
    "topic": "Jitter, and Retry-After on other responses",
    "texts": "Whether jitter may shorten a wait, and what Retry-After means on a response that is not retryable, is open.",
    "reading": "Jitter only lengthens a wait that Retry-After gave; such a header on any response delays the next regular poll.",
    "reason": "The header says before when nothing shall be sent.",
    "requirements": [
      "RETRY-004",
      "RETRY-005"
    ]
  },
  "R-21": {
    "id": "R-21",
    "topic": "200 with the manifest accepted last",
    "texts": "Its version is not greater than the stored one, so the rule on versions would refuse it.",
    "reading": "A body with the digest of the manifest accepted last counts as a 304 and is no security event.",
    "reason": "A WFM need not keep to conditional requests for a client to stay calm.",
    "requirements": [
      "MAN-013",
      "MAN-014"
    ]
  },
  "R-22": {
    "id": "R-22",
    "topic": "Success of a reconciliation",
    "texts": "Version and ETag are stored after success, which nothing defines.",
    "reading": "All artifacts are verified, and each change is carried out or reported as failed.",
    "reason": "A workload that cannot be installed must not hold up all others for ever.",
    "requirements": [
      "MAN-015",
      "MAN-016"
    ]
  },
  "R-23": {
    "id": "R-23",
    "topic": "Ids in gateway errors",
    "texts": "Which deviceId goes with the codes 101, 102 and 103 is open.",
    "reading": "With 103 for gw/* the deviceId is absent or the id of the gateway; with 101 and 102 it is the full path of the target.",
    "reason": "With 103 no child was chosen.",
    "requirements": [
      "GW-011",
      "GW-012",
      "GW-013"
    ]
  },
  "R-24": {
    "id": "R-24",
    "topic": "Document for another device",
    "texts": "What a device does with a document whose metadata.deviceId is not its id is open.",
    "reading": "A device without children installs what its manifest lists and tells so in an event.",
    "reason": "The manifest decides what belongs to the client.",
    "requirements": [
      "MAN-016"
    ]
  },
  "R-25": {
    "id": "R-25",
    "topic": "Client that the WFM does not know any more",
    "texts": "What a client does after 404 invalid-client, or 403 after its onboarding, is open.",
    "reading": "It polls on at its normal rate, raises an event, and does not onboard again by itself.",
    "reason": "A record that a person removed must not come back without a person.",
    "requirements": [
      "CLI-004"
    ]
  },
  "R-26": {
    "id": "R-26",
    "topic": "Checks of the device that follow from duties of the WFM",
    "texts": "Some rules bind the WFM only, so nothing says that a device checks them.",
    "reading": "The device insists on TLS 1.3, checks the Content-Type of the manifest, refuses URLs of another origin, and refuses a bundle with files that the manifest does not list.",
    "reason": "Input from the network is checked where it is used.",
    "requirements": [
      "BUN-008",
      "MAN-022",
      "MAN-023",
      "TLS-015"
    ]
  },
  "R-27": {
    "id": "R-27",
    "topic": "409 for a known certificate",
    "texts": "What a client without a clientId does with a 409 is open.",
    "reading": "409 is for a client that still has its clientId; one without raises an event and tries again at poll rate, until the operator removes the certificate.",
    "reason": "Only the WFM's side can solve it.",
    "requirements": [
      "ONB-007"
    ]
  },
  "R-28": {
    "id": "R-28",
    "topic": "gateway-not-found",
    "texts": "What the client does then is open.",
    "reading": "It reports the gateway again, then the child.",
    "reason": "The record of the gateway is what is missing.",
    "requirements": [
      "GW-004",
      "GW-005"
    ]
  },
  "R-29": {
    "id": "R-29",
    "topic": "Waiting for approval",
    "texts": "What a client sees and does while nobody has approved it is open.",
    "reading": "It gets 403 and tries again at poll rate.",
    "reason": "No other response is listed, and an approval may come at any time.",
    "requirements": [
      "ONB-006"
    ]
  },
  "R-30": {
    "id": "R-30",
    "topic": "Empty list of cpus",
    "texts": "The schema sets no least number.",
    "reading": "Accepted.",
    "reason": "Nothing forbids it.",
    "requirements": [
      "CAP-014"
    ]
  },
  "R-31": {
    "id": "R-31",
    "topic": "Deployments of a deleted device",
    "texts": "Their fate is open.",
    "reading": "They leave the manifest, those for gw/* too when the gateway is deleted, and a manifest with a new version follows.",
    "reason": "There is no device left to run them.",
    "requirements": [
      "CAP-005",
      "GW-009",
      "MAN-009"
    ]
  },
  "R-32": {
    "id": "R-32",
    "topic": "Vary",
    "texts": "It is recommended for coded responses; whether uncoded ones of the same resource have it is open.",
    "reading": "On every response of a resource that the server may code.",
    "reason": "A cache must know it from whichever response came first.",
    "lenient": "Vary on coded responses only.",
    "requirements": [
      "CACHE-008"
    ]
  },
  "R-33": {
    "id": "R-33",
    "topic": "Errors without a body",
    "texts": "The rule on problem objects does not except responses that have no body.",
    "reading": "HEAD and 304 have none; the rule speaks of error responses with a body.",
    "reason": "HTTP forbids a body there.",
    "requirements": [
      "ERR-001"
    ]
  },
  "R-34": {
    "id": "R-34",
    "topic": "500 and retry",
    "texts": "The header is a recommendation, the members stand in a table that is binding, and both are one rule.",
    "reading": "The members retryable and backoffStrategy are a MUST, Retry-After is a SHOULD.",
    "reason": "The table of retry members is binding, and only its entry for the header is worded as a recommendation.",
    "requirements": [
      "RETRY-002",
      "RETRY-009"
    ]
  },
  "R-35": {
    "id": "R-35",
    "topic": "Values of apiVersion",
    "texts": "They are seen in samples and nowhere listed.",
    "reading": "The values seen are accepted; another one may be refused, with 400 at onboarding and otherwise 422, or accepted.",
    "reason": "A sample does not close a list.",
    "lenient": "Either outcome; a suite sends only values that were seen.",
    "requirements": [
      "CAP-008",
      "DEP-004",
      "ONB-001",
      "ONB-012",
      "STA-006"
    ]
  },
  "R-36": {
    "id": "R-36",
    "topic": "Signature and digest both absent",
    "texts": "The order of checks gives 400, but many servers look for the signature first.",
    "reading": "400 or 401.",
    "reason": "Either response is true.",
    "lenient": "400 or 401.",
    "requirements": [
      "DIG-002",
      "SIG-011"
    ]
  },
  "R-37": {
    "id": "R-37",
    "topic": "Order of checks under mutual TLS",
    "texts": "The texts give none.",
    "reading": "Handshake (chain, then form of the SVID), route 404, method 405, rate and maintenance 429 and 503, size 413, policy 403, resource 404, Accept 406, Content-Type 415, parsing 400, content 422.",
    "reason": "What costs least and says least comes first.",
    "requirements": [
      "ID-009",
      "TLS-008"
    ]
  },
  "R-38": {
    "id": "R-38",
    "topic": "What counts as refused",
    "texts": "Refusal of a peer has no definition.",
    "reading": "The peer gets no HTTP response: the handshake fails or the connection ends.",
    "reason": "In TLS 1.3 a client is done with the handshake before the server has judged its certificate.",
    "lenient": "401 about:blank, and 403 not-authorized where the SVID validates but names no client of this WFM.",
    "requirements": [
      "ID-007",
      "ID-013",
      "SVID-005",
      "TLS-008"
    ]
  },
  "R-39": {
    "id": "R-39",
    "topic": "Policy and connection",
    "texts": "Whether policy is applied to requests or to connections is open.",
    "reading": "To each request, with 403; a removal has effect on new and resumed connections at once, on open ones with the next request.",
    "reason": "403 tells the client what happened.",
    "lenient": "A refused handshake or a closed connection, with a warning.",
    "requirements": [
      "ID-009",
      "ID-011",
      "ID-012",
      "MAN-021"
    ]
  },
  "R-40": {
    "id": "R-40",
    "topic": "Signature headers beside a valid SVID",
    "texts": "Their treatment is open.",
    "reading": "They are ignored.",
    "reason": "They say nothing about the caller.",
    "lenient": "401.",
    "requirements": [
      "SIG-017"
    ]
  },
  "R-41": {
    "id": "R-41",
    "topic": "Unusual leaf certificates",
    "texts": "SPIFFE forbids more than the page repeats.",
    "reading": "Accepted are DNS names beside the URI, an empty subject, the anchor sent along, an SVID issued by the anchor itself, and a missing extended key usage. P-521 and RSA below 3072 bits are refused.",
    "reason": "What does no harm is let in.",
    "lenient": "Either outcome without basicConstraints, without keyUsage or digitalSignature, without clientAuth in an extended key usage, and for P-384, Ed25519 and RSA.",
    "requirements": [
      "SVID-005",
      "SVID-006",
      "SVID-007"
    ]
  },
  "R-42": {
    "id": "R-42",
    "topic": "Forms of a SPIFFE ID",
    "texts": "How strictly names are read is open.",
    "reading": "As octets; a tilde, percent-encoding, query, fragment, port, user information, empty segments and a final slash make a name that is no client's. Names of 2048 bytes work.",
    "reason": "SPIFFE ID section 2 has no other form.",
    "lenient": "Either outcome for upper case in scheme or trust domain.",
    "requirements": [
      "ID-003",
      "ID-006",
      "ID-007"
    ]
  },
  "R-43": {
    "id": "R-43",
    "topic": "apiVersion and kind under mutual TLS",
    "texts": "They are gone from the schemas and stand in stale samples.",
    "reading": "422 in a capability report, whose root is closed; ignored in a status report.",
    "reason": "Each object follows its own rule.",
    "lenient": "201 and 200 for the capability report.",
    "requirements": [
      "CAP-009",
      "STA-007"
    ]
  },
  "R-44": {
    "id": "R-44",
    "topic": "custom without labels",
    "texts": "Whether a WFM refuses it is open.",
    "reading": "It is accepted.",
    "reason": "The rule binds the device.",
    "lenient": "422.",
    "requirements": [
      "CAP-016"
    ]
  },
  "R-45": {
    "id": "R-45",
    "topic": "Stored as custom",
    "texts": "How unknown values are read back is open.",
    "reading": "As custom, several as one entry; a value that is no string is a 422.",
    "reason": "Nothing else can be matched on.",
    "requirements": [
      "CAP-015"
    ]
  },
  "R-46": {
    "id": "R-46",
    "topic": "Bodies of responses to writes",
    "texts": "They are undefined.",
    "reading": "None.",
    "reason": "There is nothing to say.",
    "lenient": "Any body, which a suite ignores.",
    "requirements": [
      "CAP-004"
    ]
  },
  "R-47": {
    "id": "R-47",
    "topic": "Odd values of adoptedManifestVersion",
    "texts": "Bounds and comparison are open.",
    "reading": "422 when it is missing, no integer, below 1 or above 2^64−1; any other is accepted, older and newer than what was handed out.",
    "reason": "A WFM may have lost its own state.",
    "lenient": "Either outcome for 1.0.",
    "requirements": [
      "STA-007",
      "STA-014"
    ]
  },
  "R-48": {
    "id": "R-48",
    "topic": "Odd labels",
    "texts": "Some values fit two branches of the published schema, or none.",
    "reading": "422 for null, objects, and lists that mix types; an empty list and an empty object are accepted.",
    "reason": "An empty list is a list of strings.",
    "requirements": [
      "CAP-017"
    ]
  },
  "R-49": {
    "id": "R-49",
    "topic": "Limits of time",
    "texts": "The texts give no numbers for skew, connection age and bundle changes.",
    "reading": "A suite tests with SVIDs at least one hour out, takes limits of connections from its configuration, and waits 60 seconds after a change of the bundle.",
    "reason": "A skew allowance is lawful.",
    "requirements": [
      "TLS-010",
      "TLS-011",
      "TLS-012"
    ]
  },
  "R-50": {
    "id": "R-50",
    "topic": "Reading Cache-Control",
    "texts": "Whether the value is a text or a set is open.",
    "reading": "A set of directives, in any order and case; more are fine unless they contradict, and a max-age up to 60 seconds is not long.",
    "reason": "RFC 9111 defines it so.",
    "requirements": [
      "CACHE-004",
      "CACHE-007"
    ]
  },
  "R-51": {
    "id": "R-51",
    "topic": "Malformed digest of a bundle under mutual TLS",
    "texts": "The page of this profile knows 404 only.",
    "reading": "404 invalid-bundle.",
    "reason": "Such a digest names no bundle.",
    "lenient": "400 invalid-request.",
    "requirements": [
      "BUN-005"
    ]
  },
  "R-52": {
    "id": "R-52",
    "topic": "RSA on certificates",
    "texts": "Sizes and parameters are open in part.",
    "reading": "RSA-3072 throughout; PSS means SHA-256, MGF1 with SHA-256 and a salt of 32 octets.",
    "reason": "The common reading of RFC 4055.",
    "lenient": "A WFM that refuses both forms has no RSA.",
    "requirements": [
      "SVID-007",
      "SVID-010"
    ]
  },
  "R-53": {
    "id": "R-53",
    "topic": "The SVID of the WFM",
    "texts": "Which other names it may have is open.",
    "reading": "Exactly one URI, the WFM's name; other kinds of names do no harm. After a rotation it chains to an anchor that is still listed.",
    "reason": "Host names mean nothing here.",
    "requirements": [
      "ID-002"
    ]
  },
  "R-54": {
    "id": "R-54",
    "topic": "Missing documents of an identity service",
    "texts": "The texts allow other readings of the status.",
    "reading": "404 discovery-document-not-found, since discovery is optional; 404 spiffe-bundle-not-found, with Retry-After or without.",
    "reason": "The catalogue of types fixes both.",
    "requirements": [
      "TB-007",
      "TB-008"
    ]
  },
  "R-55": {
    "id": "R-55",
    "topic": "Accept at an identity service",
    "texts": "Negotiation is not described.",
    "reading": "application/json for no Accept, for */* and for application/json; methods other than GET and HEAD get 405.",
    "reason": "There is one representation.",
    "lenient": "200 or 406 when nothing acceptable is named.",
    "requirements": [
      "TB-001",
      "TB-012"
    ]
  },
  "R-56": {
    "id": "R-56",
    "topic": "Entries of a bundle",
    "texts": "SPIFFE is stricter than the page.",
    "reading": "An anchor has no kid, one certificate that is a CA and fits the JWK, and no private member. Readers skip entries without x5c and read only the first value.",
    "reason": "SPIFFE X509-SVID section 6.1.",
    "requirements": [
      "TB-012",
      "TB-016"
    ]
  },
  "R-57": {
    "id": "R-57",
    "topic": "Other shapes of the capability path",
    "texts": "POST and the path without deviceId are gone without a word.",
    "reading": "405 for POST with deviceId, 404 without deviceId.",
    "reason": "Route comes before method.",
    "lenient": "405 without deviceId.",
    "requirements": [
      "CAP-004"
    ]
  },
  "R-58": {
    "id": "R-58",
    "topic": "Same identity, other key",
    "texts": "Whether a renewed SVID is the same client is implied only.",
    "reading": "Connections with one SPIFFE ID are one client, and its records go on.",
    "reason": "The SPIFFE ID is the identity.",
    "lenient": "Records dropped after a removal from the policy.",
    "requirements": [
      "ID-008",
      "ID-015"
    ]
  },
  "R-59": {
    "id": "R-59",
    "topic": "What belongs to another client",
    "texts": "404 and 403 are both conceivable.",
    "reading": "It is treated like what does not exist, and never 403.",
    "reason": "403 would tell that it exists.",
    "lenient": "422 for a status report.",
    "requirements": [
      "MAN-020"
    ]
  },
  "R-60": {
    "id": "R-60",
    "topic": "WWW-Authenticate without scheme",
    "texts": "RFC 9110 wants it on 401, and no registered scheme fits.",
    "reading": "Any value; a suite does not look.",
    "reason": "There is nothing right to say.",
    "requirements": [
      "TLS-008"
    ]
  },
  "R-61": {
    "id": "R-61",
    "topic": "Policy for a whole namespace",
    "texts": "It is lawful, and then nobody can be kept out.",
    "reading": "A suite needs an operator who lists clients one by one, and skips those checks without one.",
    "reason": "It cannot tell a policy from its absence.",
    "requirements": [
      "ID-009"
    ]
  },
  "R-62": {
    "id": "R-62",
    "topic": "Forwarding headers from clients",
    "texts": "Their treatment is open where there is no proxy.",
    "reading": "Ignored, with and without an SVID.",
    "reason": "Only a trusted proxy can vouch.",
    "lenient": "400 and 401 on a connection with an SVID.",
    "requirements": [
      "TLS-013"
    ]
  },
  "R-63": {
    "id": "R-63",
    "topic": "Shapes of chains",
    "texts": "Order and surplus of certificates are open.",
    "reading": "More certificates than needed, in any order after the leaf, are fine; path lengths and keyCertSign are enforced where they are present; anchors outside their validity do not count.",
    "reason": "RFC 5280 section 6.",
    "requirements": [
      "SVID-003"
    ]
  },
  "R-64": {
    "id": "R-64",
    "topic": "TLS 1.2",
    "texts": "Its ciphers are left to RFC 9325.",
    "reading": "Off, or on with ECDHE and an AEAD cipher only.",
    "reason": "RFC 9325 section 4.",
    "requirements": [
      "TLS-007"
    ]
  },
  "R-65": {
    "id": "R-65",
    "topic": "SVIDs for tests",
    "texts": "Who issues them is open.",
    "reading": "The suite does; the operator adds its root to the bundle or hands over an issuing CA. A broken SVID differs from a working one in its defect only.",
    "reason": "Otherwise a refusal proves nothing.",
    "requirements": [
      "ID-007",
      "SVID-005"
    ]
  },
  "D-01": {
    "id": "D-01",
    "topic": "Failover as a capability",
    "texts": "The minutes demand it, later texts allow it.",
    "reading": "It is claimed or not. A device with an ordered list of URLs, the primary first, is judged by it.",
    "reason": "The newest text wins, and a device with one URL has nothing to fail over to.",
    "requirements": [
      "FAIL-001"
    ]
  },
  "D-02": {
    "id": "D-02",
    "topic": "When a WFM counts as lost",
    "texts": "They speak of lost communication and do not say when it is.",
    "reading": "After several failures in a row, ten at most: no connection or no response, a peer that is not trusted, 500, or 503. One 503 with a long Retry-After is enough. No 3xx and no other 4xx counts.",
    "reason": "These say that the instance cannot serve; the others say something about the request.",
    "requirements": [
      "FAIL-001"
    ]
  },
  "D-03": {
    "id": "D-03",
    "topic": "To whom Retry-After applies",
    "texts": "They do not say whether a wait binds the client or the endpoint.",
    "reading": "The endpoint that asked for it, for polls and probes alike. Another endpoint may be asked at once.",
    "reason": "An instance knows its own load, not that of the others.",
    "requirements": [
      "RETRY-004",
      "FAIL-001"
    ]
  },
  "D-04": {
    "id": "D-04",
    "topic": "429 with a backup at hand",
    "texts": "They do not say whether a client may turn to a backup.",
    "reading": "The wait binds all endpoints, and a 429 is no reason to move.",
    "reason": "The rate of the client is at fault, wherever it sends.",
    "requirements": [
      "RETRY-004",
      "FAIL-001"
    ]
  },
  "D-05": {
    "id": "D-05",
    "topic": "All endpoints away",
    "texts": "They describe the wait for one endpoint.",
    "reading": "Each endpoint has a wait of its own, which grows.",
    "reason": "Otherwise each round would knock at every door.",
    "requirements": [
      "RETRY-005",
      "DOWN-001"
    ]
  },
  "D-06": {
    "id": "D-06",
    "topic": "Return to the primary",
    "texts": "No text says when a device goes back, or that it does.",
    "reading": "A device is recommended to return, by an ordinary poll once the wait of the primary has passed; when is up to the device.",
    "reason": "The primary stands first in the list.",
    "lenient": "Asking the primary first in every round.",
    "requirements": [
      "FAIL-001"
    ]
  },
  "D-07": {
    "id": "D-07",
    "topic": "Trust at a backup",
    "texts": "How a device validates a backup is not said.",
    "reading": "As it validates the primary: the same anchors, its own host name and TLS 1.3 with signatures, the SPIFFE ID of its own WFM with mutual TLS. An endpoint that is not trusted gets no request.",
    "reason": "A backup must not be a way around the checks.",
    "requirements": [
      "FAIL-001",
      "TLS-005",
      "TLS-015"
    ]
  },
  "D-08": {
    "id": "D-08",
    "topic": "Records at a backup",
    "texts": "What a device carries over to a backup is not said.",
    "reading": "clientId, version, ETag, capabilities and waiting reports stay. A device does not onboard at a backup, not even after 403 or 404.",
    "reason": "All endpoints are one WFM.",
    "lenient": "Capabilities sent again.",
    "requirements": [
      "FAIL-002",
      "FAIL-004"
    ]
  },
  "D-09": {
    "id": "D-09",
    "topic": "A backup that lags or has forked",
    "texts": "What a device does with an older manifest of another instance is not said.",
    "reading": "It refuses a lower version from any endpoint, and the version it holds with another digest. It stores no ETag of such a manifest, and does not leave the endpoint for it.",
    "reason": "A rollback is one, whichever instance sends it.",
    "requirements": [
      "MAN-014",
      "FAIL-004"
    ]
  },
  "D-10": {
    "id": "D-10",
    "topic": "URLs at a backup",
    "texts": "Signatures cover a URL, and manifests contain URLs; which host they name at a backup is not said.",
    "reading": "Both name the endpoint that was asked. All endpoints have one base path.",
    "reason": "The verifier knows its own address only.",
    "lenient": "Artifacts fetched from any endpoint of the list.",
    "requirements": [
      "FAIL-001",
      "MAN-023"
    ]
  },
  "D-11": {
    "id": "D-11",
    "topic": "Two endpoints at once",
    "texts": "Whether a device may ask several instances side by side is not said.",
    "reading": "It uses one endpoint at a time, and repeats only a request without a response at another.",
    "reason": "A device is managed by exactly one WFM.",
    "requirements": [
      "FAIL-002"
    ]
  },
  "D-12": {
    "id": "D-12",
    "topic": "First contact while the primary is away",
    "texts": "Whether a device may onboard at a backup is not said.",
    "reading": "A device without clientId onboards once, at any endpoint, or waits for the primary.",
    "reason": "The instances share their records, so one of them is enough.",
    "requirements": [
      "FAIL-002",
      "ONB-001"
    ]
  },
  "D-13": {
    "id": "D-13",
    "topic": "Redirects",
    "texts": "No operation lists a 3xx, and no text says what a client does with one.",
    "reading": "It is a refusal that is not repeated at once, and is never followed to another origin.",
    "reason": "Another origin has not proved who it is.",
    "requirements": [
      "RETRY-008"
    ]
  },
  "D-14": {
    "id": "D-14",
    "topic": "What a downtime forbids",
    "texts": "They forbid retries. Whether other requests are forbidden, and what becomes of missed polls, is not said.",
    "reading": "From the start of the window, included, to its end, excluded, in local time, the device begins no request, for a trust bundle neither. Afterwards it polls once.",
    "reason": "The user expects silence, and one poll catches up with all.",
    "lenient": "Requests within the first second.",
    "requirements": [
      "DOWN-003"
    ]
  },
  "D-15": {
    "id": "D-15",
    "topic": "What polling hours cover",
    "texts": "The hours are those in which a client looks for a new desired state.",
    "reading": "They limit polls of the manifest and what these lead to. Everything else may go at once or wait.",
    "reason": "A report looks for nothing.",
    "requirements": [
      "DOWN-004"
    ]
  },
  "D-16": {
    "id": "D-16",
    "topic": "Which reports are due",
    "texts": "A report is due while a deployment is applied and after each change; how many is not said.",
    "reading": "One at the end of each change: installed, failed or removed. One for a step only when it outlasts a poll interval.",
    "reason": "A step that is over before the next poll interests no reader any more.",
    "requirements": [
      "STA-001"
    ]
  },
  "D-17": {
    "id": "D-17",
    "topic": "Reports after an outage",
    "texts": "Whether states that were missed are reported later is not said.",
    "reading": "The newest state of each deployment, and no older one after it; one report of a deployment at a time. A report that was acknowledged is not repeated at once.",
    "reason": "The WFM needs the state, not its history.",
    "lenient": "All states, in order.",
    "requirements": [
      "STA-001",
      "DOWN-001"
    ]
  },
  "D-18": {
    "id": "D-18",
    "topic": "Refused reports and capabilities",
    "texts": "What follows a refusal that is not retryable is only implied.",
    "reading": "The device repeats the same document no faster than it polls, and a refused report holds back no other. Whether it polls before its capabilities were accepted is open.",
    "reason": "A WFM may be repaired; a flood helps no one to do so.",
    "lenient": "Polls, or none, until the capabilities are accepted.",
    "requirements": [
      "RETRY-005"
    ]
  },
  "D-19": {
    "id": "D-19",
    "topic": "Kills",
    "texts": "Some records have to survive a restart. Whether a kill is one, and which others have to, is not said.",
    "reading": "Key, clientId, version, ETag, workloads and waiting reports survive a kill at any moment.",
    "reason": "Power fails without notice.",
    "lenient": "Requests repeated afterwards.",
    "requirements": [
      "MAN-015",
      "CLI-004"
    ]
  },
  "D-20": {
    "id": "D-20",
    "topic": "An update cut off by a kill",
    "texts": "What becomes of an update that was half done is not said.",
    "reading": "The device finishes it, without a new manifest.",
    "reason": "Its desired state has not changed.",
    "requirements": [
      "MAN-015",
      "MAN-016"
    ]
  },
  "D-21": {
    "id": "D-21",
    "topic": "A kept connection that the peer closed",
    "texts": "Whether a request on it counts as failed is not said.",
    "reading": "The device sends it once more at once, signed anew; after that it waits.",
    "reason": "A server may close an idle connection at any time; RFC 9112 section 9.5.",
    "requirements": [
      "RETRY-005"
    ]
  },
  "D-22": {
    "id": "D-22",
    "topic": "Jitter",
    "texts": "exponential says nothing of randomness.",
    "reading": "Devices may add it; a suite records it and judges nothing.",
    "reason": "No text asks for it.",
    "lenient": "Any.",
    "requirements": [
      "RETRY-005"
    ]
  },
  "D-23": {
    "id": "D-23",
    "topic": "Which bundle counts at the start",
    "texts": "A cached one and a delivered one may both be there.",
    "reading": "The cached one.",
    "reason": "It was accepted later.",
    "lenient": "Either.",
    "requirements": [
      "TB-015"
    ]
  },
  "D-24": {
    "id": "D-24",
    "topic": "No bundle yet",
    "texts": "What a device does without any is open.",
    "reading": "It opens no connection to the WFM, and fetches with growing waits.",
    "reason": "There is nothing to validate with.",
    "requirements": [
      "TB-002",
      "TB-013"
    ]
  },
  "D-25": {
    "id": "D-25",
    "topic": "When a bundle is bad",
    "texts": "How much may be wrong in it is open.",
    "reading": "An entry for x509-svid whose first certificate is unreadable, no CA, or of another key spoils it; algorithms that a device lacks may be skipped.",
    "reason": "Acceptance is all or nothing.",
    "requirements": [
      "TB-013"
    ]
  },
  "D-26": {
    "id": "D-26",
    "topic": "After a bad document",
    "texts": "What stays and when to ask again is open.",
    "reading": "The current bundle and its ETag stay; the next try is due with the next refresh. An http URI is no reason to fall back.",
    "reason": "A bad document is no new state.",
    "requirements": [
      "TB-011",
      "TB-013"
    ]
  },
  "D-27": {
    "id": "D-27",
    "topic": "Anchors that are not self-signed",
    "texts": "The texts speak of anchors only.",
    "reading": "Every certificate in a bundle is an anchor.",
    "reason": "RFC 5280 does not ask for self-signed ones.",
    "requirements": [
      "SVID-009",
      "TB-012"
    ]
  },
  "D-28": {
    "id": "D-28",
    "topic": "Precision of a refresh",
    "texts": "No tolerance is given.",
    "reading": "Within three times the hint and two seconds; suites use hints of a second or more.",
    "reason": "Devices sleep.",
    "requirements": [
      "TB-014"
    ]
  },
  "D-29": {
    "id": "D-29",
    "topic": "Discovery at each refresh",
    "texts": "Once or each time is open.",
    "reading": "Both.",
    "reason": "The bundle is what matters.",
    "requirements": [
      "TB-014"
    ]
  },
  "D-30": {
    "id": "D-30",
    "topic": "What a pin matches",
    "texts": "Leaf, issuer and their dates are open.",
    "reading": "The leaf, or an issuer that verified signatures lead to; the dates of the leaf count. With anchors and pins either is enough.",
    "reason": "The pin stands for a key, not for its certificate.",
    "requirements": [
      "TB-003"
    ]
  },
  "D-31": {
    "id": "D-31",
    "topic": "Kept connections of a device",
    "texts": "When an old connection ends is open.",
    "reading": "It carries no request after a renewal, a changed bundle or the end of the peer's SVID; one poll interval is granted.",
    "reason": "Authentication is as old as its handshake.",
    "requirements": [
      "TLS-017"
    ]
  },
  "D-32": {
    "id": "D-32",
    "topic": "Version for an unchanged deployment",
    "texts": "A newer manifest may leave it as it was.",
    "reading": "Anything from the last change of the deployment to the newest accepted version.",
    "reason": "Both are true.",
    "requirements": [
      "STA-013"
    ]
  },
  "D-33": {
    "id": "D-33",
    "topic": "Report of an ineligible device",
    "texts": "What to report is open.",
    "reading": "failed, the components too, with metadata.name as source; nothing is pulled, and it counts as carried out.",
    "reason": "The next manifest must not wait for it.",
    "requirements": [
      "DEP-012"
    ]
  },
  "D-34": {
    "id": "D-34",
    "topic": "Empty rules and types",
    "texts": "Empty lists and mixed types are open.",
    "reading": "Empty rules and selectors restrict nothing; a number never equals a string or a boolean; 12 equals 12.0.",
    "reason": "JSON knows one kind of number.",
    "requirements": [
      "DEP-013",
      "DEP-014"
    ]
  },
  "D-35": {
    "id": "D-35",
    "topic": "Own SVID of a device",
    "texts": "A wrong or expired one is open.",
    "reading": "No connection with one that is not of the form of a client; either with an expired one.",
    "reason": "The WFM refuses it anyway.",
    "requirements": [
      "ID-003",
      "TLS-009"
    ]
  },
  "D-36": {
    "id": "D-36",
    "topic": "Payload signatures of a device",
    "texts": "Whether they may be sent besides is open.",
    "reading": "They are best left out.",
    "reason": "They prove nothing here.",
    "requirements": [
      "SIG-019"
    ]
  }
};
