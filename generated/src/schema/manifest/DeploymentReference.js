// Made by "npm run generate" from spec/openapi/schemas/manifest/DeploymentReference.yaml. Do not edit: change the source and run the command again.

const validateDeploymentReference = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
const pattern1 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern2 = new RegExp("^(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/api/v1(/clients/[A-Za-z0-9._~-]+)?/deployments/[0-9a-fA-F-]{36}/sha256:[0-9a-f]{64}$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.deploymentId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deploymentId" }, message: "must have required property 'deploymentId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.digest === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.url === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.deploymentId !== void 0) {
      let data0 = data.deploymentId;
      if (typeof data0 === "string") {
        if (func0(data0) > 36) {
          const err3 = { instancePath: instancePath + "/deploymentId", schemaPath: "#/components/schemas/DeploymentId/maxLength", keyword: "maxLength", params: { limit: 36 }, message: "must NOT have more than 36 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (func0(data0) < 36) {
          const err4 = { instancePath: instancePath + "/deploymentId", schemaPath: "#/components/schemas/DeploymentId/minLength", keyword: "minLength", params: { limit: 36 }, message: "must NOT have fewer than 36 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err5 = { instancePath: instancePath + "/deploymentId", schemaPath: "#/components/schemas/DeploymentId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }, message: 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"' };
          (vErrors ??= []).push(err5);
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/deploymentId", schemaPath: "#/components/schemas/DeploymentId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.digest !== void 0) {
      let data1 = data.digest;
      if (typeof data1 === "string") {
        if (func0(data1) > 71) {
          const err7 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/maxLength", keyword: "maxLength", params: { limit: 71 }, message: "must NOT have more than 71 characters" };
          (vErrors ??= []).push(err7);
          errors++;
        }
        if (func0(data1) < 71) {
          const err8 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/minLength", keyword: "minLength", params: { limit: 71 }, message: "must NOT have fewer than 71 characters" };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (!pattern1.test(data1)) {
          const err9 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"' };
          (vErrors ??= []).push(err9);
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
    if (data.sizeBytes !== void 0) {
      let data2 = data.sizeBytes;
      let exact0 = typeof data2 == "bigint" ? data2 : void 0;
      if (Number.isSafeInteger(data2)) {
        exact0 = BigInt(data2);
      }
      if (exact0 !== void 0 && exact0 >= BigInt("0") && exact0 <= BigInt("18446744073709551615")) {
        if (typeof data2 == "number") {
          data["sizeBytes"] = exact0;
        }
      } else {
        const err11 = { instancePath: instancePath + "/sizeBytes", schemaPath: "#/components/schemas/SizeBytes/uint64", keyword: "uint64", params: { minimum: "0", maximum: "18446744073709551615" }, message: "must be an integer from 0 to 18446744073709551615" };
        (vErrors ??= []).push(err11);
        errors++;
      }
    }
    if (data.url !== void 0) {
      let data3 = data.url;
      if (typeof data3 === "string") {
        if (!pattern2.test(data3)) {
          const err12 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/api/v1(/clients/[A-Za-z0-9._~-]+)?/deployments/[0-9a-fA-F-]{36}/sha256:[0-9a-f]{64}$" }, message: `must match pattern "^(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/api/v1(/clients/[A-Za-z0-9._~-]+)?/deployments/[0-9a-fA-F-]{36}/sha256:[0-9a-f]{64}$"` };
          (vErrors ??= []).push(err12);
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err13);
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err14);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateDeploymentReference
};
