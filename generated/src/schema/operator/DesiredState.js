// Made by "npm run generate" from spec/openapi/schemas/operator/DesiredState.yaml. Do not edit: change the source and run the command again.

const validateDesiredState = validate5;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
const pattern1 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern2 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", "u");
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
    if (data.sizeBytes === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sizeBytes" }, message: "must have required property 'sizeBytes'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.assignedAt === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "assignedAt" }, message: "must have required property 'assignedAt'" };
      (vErrors ??= []).push(err3);
      errors++;
    }
    if (data.deploymentId !== void 0) {
      let data0 = data.deploymentId;
      if (typeof data0 === "string") {
        if (func0(data0) > 36) {
          const err4 = { instancePath: instancePath + "/deploymentId", schemaPath: "#/components/schemas/DeploymentId/maxLength", keyword: "maxLength", params: { limit: 36 }, message: "must NOT have more than 36 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (func0(data0) < 36) {
          const err5 = { instancePath: instancePath + "/deploymentId", schemaPath: "#/components/schemas/DeploymentId/minLength", keyword: "minLength", params: { limit: 36 }, message: "must NOT have fewer than 36 characters" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err6 = { instancePath: instancePath + "/deploymentId", schemaPath: "#/components/schemas/DeploymentId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }, message: 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"' };
          (vErrors ??= []).push(err6);
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/deploymentId", schemaPath: "#/components/schemas/DeploymentId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    if (data.digest !== void 0) {
      let data1 = data.digest;
      if (typeof data1 === "string") {
        if (func0(data1) > 71) {
          const err8 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/maxLength", keyword: "maxLength", params: { limit: 71 }, message: "must NOT have more than 71 characters" };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (func0(data1) < 71) {
          const err9 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/minLength", keyword: "minLength", params: { limit: 71 }, message: "must NOT have fewer than 71 characters" };
          (vErrors ??= []).push(err9);
          errors++;
        }
        if (!pattern1.test(data1)) {
          const err10 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"' };
          (vErrors ??= []).push(err10);
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err11);
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
        const err12 = { instancePath: instancePath + "/sizeBytes", schemaPath: "#/components/schemas/SizeBytes/uint64", keyword: "uint64", params: { minimum: "0", maximum: "18446744073709551615" }, message: "must be an integer from 0 to 18446744073709551615" };
        (vErrors ??= []).push(err12);
        errors++;
      }
    }
    if (data.assignedAt !== void 0) {
      let data3 = data.assignedAt;
      if (typeof data3 === "string") {
        if (func0(data3) > 30) {
          const err13 = { instancePath: instancePath + "/assignedAt", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err13);
          errors++;
        }
        if (!pattern2.test(data3)) {
          const err14 = { instancePath: instancePath + "/assignedAt", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err14);
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/assignedAt", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err15);
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err16);
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.manifestVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "manifestVersion" }, message: "must have required property 'manifestVersion'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.deployments === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deployments" }, message: "must have required property 'deployments'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.manifestVersion !== void 0) {
      let data0 = data.manifestVersion;
      let exact0 = typeof data0 == "bigint" ? data0 : void 0;
      if (Number.isSafeInteger(data0)) {
        exact0 = BigInt(data0);
      }
      if (exact0 !== void 0 && exact0 >= BigInt("1") && exact0 <= BigInt("18446744073709551615")) {
        if (typeof data0 == "number") {
          data["manifestVersion"] = exact0;
        }
      } else {
        const err2 = { instancePath: instancePath + "/manifestVersion", schemaPath: "#/components/schemas/ManifestVersion/uint64", keyword: "uint64", params: { minimum: "1", maximum: "18446744073709551615" }, message: "must be an integer from 1 to 18446744073709551615" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.deployments !== void 0) {
      let data1 = data.deployments;
      if (Array.isArray(data1)) {
        if (data1.length > 1e5) {
          const err3 = { instancePath: instancePath + "/deployments", schemaPath: "#/properties/deployments/maxItems", keyword: "maxItems", params: { limit: 1e5 }, message: "must NOT have more than 100000 items" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        const len0 = data1.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate2(data1[i0], { instancePath: instancePath + "/deployments/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/deployments", schemaPath: "#/properties/deployments/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err5);
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
export {
  validateDesiredState
};
