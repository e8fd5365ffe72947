"""An adapter for `margo-conformance wfm --operator-exec`, to copy and change.

It does what the suite asks for through the operator interface of this project; replace `perform` by calls of your
own product. It needs Python 3.9 and nothing else, and reads OPERATOR_URL and OPERATOR_TOKEN. Standard output belongs
to the suite; write everything else to standard error.
"""

import base64
import hashlib
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

ROOT = os.environ.get("OPERATOR_URL", "") + "/operator/v1"
TOKEN = os.environ.get("OPERATOR_TOKEN", "")
FUNCTIONS = [
    "register-certificate",
    "approve-client",
    "reject-client",
    "revoke-client",
    "readmit-client",
    "assign-deployment",
    "remove-deployment",
    "set-maintenance",
    "throttle",
    "fail",
]
output = Lock()


def perform(call):
    """Does one thing and returns when it is in force; raises when it cannot be done."""
    function = call["function"]
    client_id = call.get("clientId") or id_of(call.get("certificate", ""))
    client = "/clients/" + quote(client_id, safe="")
    deployment = client + "/deployments/" + quote(call.get("deploymentId", ""), safe="")
    if function == "register-certificate":
        return register(call["certificate"])
    if client_id == "" and function == "approve-client":
        # This WFM keeps no client of a certificate that it does not know, so there is none to approve or to reject.
        return register(call["certificate"])
    if client_id == "" and function == "reject-client":
        return None
    if function.endswith("-client"):
        return request("POST", client + "/" + function[: -len("-client")])
    if function == "assign-deployment":
        return request("PUT", deployment, call["document"], "application/yaml")
    if function == "remove-deployment":
        return request("DELETE", deployment)
    if function == "set-maintenance":
        return request("PUT", "/maintenance", json.dumps(maintenance(call["retryAfterSeconds"])))
    if function == "throttle":
        return request("PUT", "/maintenance", json.dumps(maintenance(call["retryAfterSeconds"], 429)))
    if function == "fail":
        return request("PUT", "/maintenance", json.dumps({"enabled": call["on"], "status": 500}))
    raise ValueError("there is no function " + function)


def register(certificate):
    results = request("POST", "/clients", json.dumps([{"certificate": certificate}]))
    return {"clientId": results[0]["clientId"]}


def id_of(certificate):
    """The client with a certificate: one that waits for approval has no id that the suite could know."""
    wanted = hashlib.sha256(base64.b64decode(certificate)).hexdigest()
    for client in request("GET", "/clients?limit=1000")["clients"]:
        if client.get("certificateFingerprint") == wanted:
            return client["clientId"]
    return ""


def maintenance(seconds, status=503):
    return {"enabled": False} if seconds is None else {"enabled": True, "status": status, "retryAfterSeconds": seconds}


def request(method, path, body=None, content_type="application/json"):
    headers = {"Authorization": "Bearer " + TOKEN}
    if body is not None:
        headers["Content-Type"] = content_type
    data = None if body is None else body.encode("utf-8")
    try:
        with urlopen(Request(ROOT + path, data=data, headers=headers, method=method)) as response:
            text = response.read()
    except HTTPError as error:
        reason = error.read().decode("utf-8", "replace")
        raise RuntimeError(f"{method} {path} was answered {error.code} {reason}") from error
    return json.loads(text) if text else None


def write(message):
    with output:
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()


def answer(line):
    call = json.loads(line)
    try:
        write({"id": call["id"], "result": perform(call)})
    except Exception as error:  # Whatever went wrong is for the suite to report.
        write({"id": call["id"], "error": str(error)})


# The greeting names what this adapter can do. Cases that need anything else are not run.
write({"adapter": "margo-operator-adapter/1", "functions": FUNCTIONS})
with ThreadPoolExecutor(max_workers=8) as pool:
    for line in sys.stdin:
        pool.submit(answer, line)
