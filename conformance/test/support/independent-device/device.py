"""A device that shares no code with this project: the standard library of Python and the command openssl.

It onboards, reports itself, polls, fetches documents one by one, says that it installs them, and keeps what it knows in a file.
On purpose it never looks at the media type of a manifest, and starts all components of a deployment at a time.
"""
import base64
import hashlib
import http.client
import json
import os
import re
import ssl
import subprocess
import sys
import time
import urllib.parse

STATE = os.environ["STATE_DIR"]
POLL = float(os.environ["POLL_SECONDS"])
URL = urllib.parse.urlsplit(os.environ["WFM_URL"])
KEY, CERT = os.path.join(STATE, "key.pem"), os.path.join(STATE, "cert.pem")
FILE = os.path.join(STATE, "state.json")
HTTPS = ssl.create_default_context(cafile=os.environ["WFM_CA"])
HTTPS.minimum_version = ssl.TLSVersion.TLSv1_3


class Refused(Exception):
    """The WFM said no."""

    def __init__(self, status, headers):
        super().__init__(f"status {status}")
        self.status = status
        self.wait = int(headers["Retry-After"]) if (headers["Retry-After"] or "").isdigit() else 0


def openssl(*arguments, octets=None):
    return subprocess.run(["openssl", *arguments], input=octets, check=True, capture_output=True).stdout


def load():
    if not os.path.exists(CERT):
        openssl("ecparam", "-genkey", "-noout", "-name", "prime256v1", "-out", KEY)
        subject = "/CN=independent-device"
        openssl("req", "-x509", "-new", "-key", KEY, "-days", "30", "-subj", subject, "-out", CERT + ".new")
        os.replace(CERT + ".new", CERT)
    if os.path.exists(FILE):
        with open(FILE, encoding="utf-8") as file:
            return json.load(file)
    return {"running": {}, "queue": []}


def save(state):
    with open(FILE + ".new", "w", encoding="utf-8") as file:
        json.dump(state, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(FILE + ".new", FILE)


def fixed(der):
    """An ECDSA signature as two numbers of 32 octets (RFC 9421 section 3.3.4)."""
    at, numbers = 2, b""
    for _ in range(2):
        length = der[at + 1]
        numbers += der[at + 2 : at + 2 + length].lstrip(b"\0").rjust(32, b"\0")
        at += 2 + length
    return numbers


def send(method, path, body=None, headers=None):
    octets = None if body is None else json.dumps(body).encode()
    fields = dict(headers or {})
    covered = {"@method": method, "@target-uri": f"https://{URL.netloc}{path}"}
    if octets is not None:
        digest = base64.b64encode(hashlib.sha256(octets).digest()).decode()
        fields.update({"Content-Type": "application/json", "Content-Digest": f"sha-256=:{digest}:"})
        covered["content-digest"] = fields["Content-Digest"]
    names = " ".join(f'"{name}"' for name in covered)
    parameters = f'({names});created={int(time.time())};keyid="independent";alg="ecdsa-p256-sha256"'
    base = "\n".join([*(f'"{name}": {value}' for name, value in covered.items()), f'"@signature-params": {parameters}'])
    signature = fixed(openssl("dgst", "-sha256", "-sign", KEY, octets=base.encode()))
    fields["Signature-Input"] = f"sig={parameters}"
    fields["Signature"] = f"sig=:{base64.b64encode(signature).decode()}:"
    connection = http.client.HTTPSConnection(URL.netloc, context=HTTPS, timeout=20)
    try:
        connection.request(method, path, octets, fields)
        response = connection.getresponse()
        content = response.read()
    finally:
        connection.close()
    if response.status >= 300 and response.status != 304:
        raise Refused(response.status, response.headers)
    return response.status, response.headers, content


def onboard(state):
    with open(CERT, encoding="ascii") as file:
        text = re.sub(r"-----[^-]+-----|\s", "", file.read())
    request = {"apiVersion": "onboarding.margo.org/v1alpha1", "kind": "OnboardingRequest", "certificate": text}
    state["clientId"] = json.loads(send("POST", "/api/v1/onboarding", request)[2])["clientId"]
    save(state)


def describe(state):
    identity = {"id": "independent-1", "vendor": "nobody", "modelNumber": "one", "serialNumber": "0001"}
    report = {"apiVersion": "device.margo.org/v1alpha1", "kind": "DeviceCapabilitiesManifest", "properties": identity}
    send("POST", f"/api/v1/clients/{state['clientId']}/capabilities/independent-1", report)


def tell(state, deployment, components, status):
    state["queue"] = [report for report in state["queue"] if report["deploymentId"] != deployment]
    state["queue"].append(
        {
            "apiVersion": "deployment.margo.org/v1alpha1",
            "kind": "DeploymentStatusManifest",
            "deploymentId": deployment,
            "status": {"state": status},
            "components": [{"name": name, "state": status} for name in components],
        }
    )
    save(state)
    flush(state)


def flush(state):
    while state["queue"]:
        report = state["queue"][0]
        try:
            send("POST", f"/api/v1/clients/{state['clientId']}/deployments/{report['deploymentId']}/status", report)
        except Refused as refused:
            if refused.status in (429, 500, 503):
                raise
        state["queue"].pop(0)
        save(state)


def usable(entry):
    right = re.fullmatch(r"sha256:[0-9a-f]{64}", entry["digest"])
    if not right or not entry["url"].startswith("/") or entry["url"].startswith("//"):
        raise ValueError("an entry of the manifest cannot be used")


def fetch(entry):
    content = send("GET", entry["url"])[2]
    if "sha256:" + hashlib.sha256(content).hexdigest() != entry["digest"]:
        raise ValueError("a document is not what the manifest says")
    after = content.decode().split("components:", 1)[1].split("\n  parameters:", 1)[0]
    return re.findall(r"^ *- name: (\S+)", after, re.MULTILINE)


def poll(state):
    fields = {"Accept": "application/vnd.margo.manifest.v1+json"}
    if "etag" in state:
        fields["If-None-Match"] = state["etag"]
    status, headers, content = send("GET", f"/api/v1/clients/{state['clientId']}/deployments", headers=fields)
    digest = hashlib.sha256(content).hexdigest()
    if status == 304 or digest == state.get("digest"):
        return
    manifest = json.loads(content)
    if manifest["manifestVersion"] <= state.get("version", -1):
        raise ValueError("the manifest is older than the one before")
    wanted = {entry["deploymentId"]: entry for entry in manifest["deployments"]}
    for entry in [*wanted.values(), *([manifest["bundle"]] if manifest["bundle"] else [])]:
        usable(entry)
    running = state["running"]
    changed = {key: entry for key, entry in wanted.items() if running.get(key, {}).get("digest") != entry["digest"]}
    documents = {key: fetch(entry) for key, entry in changed.items()}
    for key, components in documents.items():
        tell(state, key, components, "installing")
        running[key] = {"digest": wanted[key]["digest"], "components": components}
        tell(state, key, components, "installed")
    for key in [key for key in running if key not in wanted]:
        components = running[key]["components"]
        tell(state, key, components, "removing")
        del running[key]
        tell(state, key, components, "removed")
    state.update({"version": manifest["manifestVersion"], "etag": headers["ETag"], "digest": digest})
    save(state)


def main():
    state = load()
    described = False
    failures = 0
    while True:
        wait = POLL
        try:
            if "clientId" not in state:
                onboard(state)
            if not described:
                describe(state)
                described = True
            flush(state)
            poll(state)
            failures = 0
        except (OSError, ValueError, KeyError, http.client.HTTPException, Refused) as error:
            failures += 1
            wait = max(POLL * min(2 ** (failures - 1), 2), getattr(error, "wait", 0))
            print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
        time.sleep(wait)


main()
