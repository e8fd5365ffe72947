// Made by "npm run generate" from spec/openapi/schemas/manifest/StateManifest.yaml. Do not edit: change the source and run the command again.

const validateStateManifest = validate7;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/api/v1(/clients/[A-Za-z0-9._~-]+)?/bundles/sha256:[0-9a-f]{64}$", "u");
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mediaType === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mediaType" }, message: "must have required property 'mediaType'" };
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
    if (data.mediaType !== void 0) {
      let data0 = data.mediaType;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if ("application/vnd.margo.bundle.v1+tar+gzip" !== data0) {
        const err4 = { instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/const", keyword: "const", params: { allowedValue: "application/vnd.margo.bundle.v1+tar+gzip" }, message: "must be equal to constant" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.digest !== void 0) {
      let data1 = data.digest;
      if (typeof data1 === "string") {
        if (func0(data1) > 71) {
          const err5 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/maxLength", keyword: "maxLength", params: { limit: 71 }, message: "must NOT have more than 71 characters" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (func0(data1) < 71) {
          const err6 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/minLength", keyword: "minLength", params: { limit: 71 }, message: "must NOT have fewer than 71 characters" };
          (vErrors ??= []).push(err6);
          errors++;
        }
        if (!pattern0.test(data1)) {
          const err7 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"' };
          (vErrors ??= []).push(err7);
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err8);
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
        const err9 = { instancePath: instancePath + "/sizeBytes", schemaPath: "#/components/schemas/SizeBytes/uint64", keyword: "uint64", params: { minimum: "0", maximum: "18446744073709551615" }, message: "must be an integer from 0 to 18446744073709551615" };
        (vErrors ??= []).push(err9);
        errors++;
      }
    }
    if (data.url !== void 0) {
      let data3 = data.url;
      if (typeof data3 === "string") {
        if (!pattern1.test(data3)) {
          const err10 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/api/v1(/clients/[A-Za-z0-9._~-]+)?/bundles/sha256:[0-9a-f]{64}$" }, message: `must match pattern "^(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/api/v1(/clients/[A-Za-z0-9._~-]+)?/bundles/sha256:[0-9a-f]{64}$"` };
          (vErrors ??= []).push(err10);
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err11);
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err12);
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
const pattern2 = new RegExp("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
const pattern4 = new RegExp("^(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/api/v1(/clients/[A-Za-z0-9._~-]+)?/deployments/[0-9a-fA-F-]{36}/sha256:[0-9a-f]{64}$", "u");
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        if (!pattern2.test(data0)) {
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
        if (!pattern0.test(data1)) {
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
        if (!pattern4.test(data3)) {
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
  validate4.errors = vErrors;
  return errors === 0;
}
function validate7(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.deployments !== void 0) {
      let data0 = data.deployments;
      if (Array.isArray(data0)) {
        if (data0.length > 0) {
          const err0 = {};
          (vErrors ??= []).push(err0);
          errors++;
        }
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.bundle !== void 0) {
        if (data.bundle !== null) {
          const err1 = { instancePath: instancePath + "/bundle", schemaPath: "#/then/properties/bundle/type", keyword: "type", params: { type: "null" }, message: "must be null" };
          (vErrors ??= []).push(err1);
          errors++;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
  } else {
    const _errs7 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.bundle !== void 0) {
        let data2 = data.bundle;
        if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
          const err2 = { instancePath: instancePath + "/bundle", schemaPath: "#/else/properties/bundle/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
    }
    var _valid0 = _errs7 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err3 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema' };
    (vErrors ??= []).push(err3);
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.manifestVersion === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "manifestVersion" }, message: "must have required property 'manifestVersion'" };
      (vErrors ??= []).push(err4);
      errors++;
    }
    if (data.bundle === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bundle" }, message: "must have required property 'bundle'" };
      (vErrors ??= []).push(err5);
      errors++;
    }
    if (data.deployments === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deployments" }, message: "must have required property 'deployments'" };
      (vErrors ??= []).push(err6);
      errors++;
    }
    if (data.manifestVersion !== void 0) {
      let data3 = data.manifestVersion;
      let exact0 = typeof data3 == "bigint" ? data3 : void 0;
      if (Number.isSafeInteger(data3)) {
        exact0 = BigInt(data3);
      }
      if (exact0 !== void 0 && exact0 >= BigInt("1") && exact0 <= BigInt("18446744073709551615")) {
        if (typeof data3 == "number") {
          data["manifestVersion"] = exact0;
        }
      } else {
        const err7 = { instancePath: instancePath + "/manifestVersion", schemaPath: "#/components/schemas/ManifestVersion/uint64", keyword: "uint64", params: { minimum: "1", maximum: "18446744073709551615" }, message: "must be an integer from 1 to 18446744073709551615" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    if (data.bundle !== void 0) {
      let data4 = data.bundle;
      const _errs14 = errors;
      let valid6 = false;
      let passing0 = null;
      const _errs15 = errors;
      if (!validate2(data4, { instancePath: instancePath + "/bundle", parentData: data, parentDataProperty: "bundle", rootData })) {
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs15 === errors;
      if (_valid1) {
        valid6 = true;
        passing0 = 0;
      }
      const _errs16 = errors;
      if (data4 !== null) {
        const err8 = { instancePath: instancePath + "/bundle", schemaPath: "#/properties/bundle/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        (vErrors ??= []).push(err8);
        errors++;
      }
      var _valid1 = _errs16 === errors;
      if (_valid1 && valid6) {
        valid6 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid1) {
          valid6 = true;
          passing0 = 1;
        }
      }
      if (!valid6) {
        const err9 = { instancePath: instancePath + "/bundle", schemaPath: "#/properties/bundle/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        (vErrors ??= []).push(err9);
        errors++;
      } else {
        errors = _errs14;
        if (vErrors !== null) {
          if (_errs14) {
            vErrors.length = _errs14;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.deployments !== void 0) {
      let data5 = data.deployments;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate4(data5[i0], { instancePath: instancePath + "/deployments/" + i0, parentData: data5, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/deployments", schemaPath: "#/properties/deployments/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err11);
    errors++;
  }
  validate7.errors = vErrors;
  return errors === 0;
}
export {
  validateStateManifest
};
