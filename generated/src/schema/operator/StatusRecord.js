// Made by "npm run generate" from spec/openapi/schemas/operator/StatusRecord.yaml. Do not edit: change the source and run the command again.

const validateStatusRecord = validate9;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", "u");
const pattern1 = new RegExp("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$", "u");
const schema9 = { "type": "string", "enum": ["pending", "installing", "installed", "failed", "removing", "removed"] };
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.state === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.state !== void 0) {
      let data0 = data.state;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/DeploymentState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (!(data0 === "pending" || data0 === "installing" || data0 === "installed" || data0 === "failed" || data0 === "removing" || data0 === "removed")) {
        const err2 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/DeploymentState/enum", keyword: "enum", params: { allowedValues: schema9.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.error !== void 0) {
      let data1 = data.error;
      const _errs6 = errors;
      let valid2 = false;
      const _errs7 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.code === void 0) {
          const err3 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (data1.source === void 0) {
          const err4 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (data1.message === void 0) {
          const err5 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (data1.code !== void 0) {
          let data2 = data1.code;
          if (typeof data2 === "string") {
            if (func0(data2) > 1024) {
              const err6 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/StatusError/properties/code/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err6);
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/StatusError/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
        if (data1.source !== void 0) {
          let data3 = data1.source;
          if (typeof data3 === "string") {
            if (func0(data3) > 1024) {
              const err8 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/StatusError/properties/source/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err8);
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/StatusError/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err9);
            errors++;
          }
        }
        if (data1.message !== void 0) {
          let data4 = data1.message;
          if (typeof data4 === "string") {
            if (func0(data4) > 4096) {
              const err10 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/StatusError/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
              (vErrors ??= []).push(err10);
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/StatusError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err11);
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err12);
        errors++;
      }
      var _valid0 = _errs7 === errors;
      valid2 = valid2 || _valid0;
      if (!valid2) {
        const _errs17 = errors;
        if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
          if (data1.code !== void 0) {
            let data5 = data1.code;
            if (typeof data5 === "string") {
              if (func0(data5) > 0) {
                const err13 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/NoStatusError/properties/code/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err13);
                errors++;
              }
            } else {
              const err14 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/NoStatusError/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err14);
              errors++;
            }
          }
          if (data1.source !== void 0) {
            let data6 = data1.source;
            if (typeof data6 === "string") {
              if (func0(data6) > 0) {
                const err15 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/NoStatusError/properties/source/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err15);
                errors++;
              }
            } else {
              const err16 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/NoStatusError/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err16);
              errors++;
            }
          }
          if (data1.message !== void 0) {
            let data7 = data1.message;
            if (typeof data7 === "string") {
              if (func0(data7) > 0) {
                const err17 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/NoStatusError/properties/message/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err17);
                errors++;
              }
            } else {
              const err18 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/NoStatusError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err18);
              errors++;
            }
          }
        } else {
          const err19 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/NoStatusError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err19);
          errors++;
        }
        var _valid0 = _errs17 === errors;
        valid2 = valid2 || _valid0;
      }
      if (!valid2) {
        const err20 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        (vErrors ??= []).push(err20);
        errors++;
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err21);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.state === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func0(data0) > 1024) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err2);
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.state !== void 0) {
      let data1 = data.state;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/DeploymentState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (!(data1 === "pending" || data1 === "installing" || data1 === "installed" || data1 === "failed" || data1 === "removing" || data1 === "removed")) {
        const err5 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/DeploymentState/enum", keyword: "enum", params: { allowedValues: schema9.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.error !== void 0) {
      let data2 = data.error;
      const _errs8 = errors;
      let valid2 = false;
      const _errs9 = errors;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.code === void 0) {
          const err6 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
          (vErrors ??= []).push(err6);
          errors++;
        }
        if (data2.source === void 0) {
          const err7 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
          (vErrors ??= []).push(err7);
          errors++;
        }
        if (data2.message === void 0) {
          const err8 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (data2.code !== void 0) {
          let data3 = data2.code;
          if (typeof data3 === "string") {
            if (func0(data3) > 1024) {
              const err9 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/StatusError/properties/code/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err9);
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/StatusError/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err10);
            errors++;
          }
        }
        if (data2.source !== void 0) {
          let data4 = data2.source;
          if (typeof data4 === "string") {
            if (func0(data4) > 1024) {
              const err11 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/StatusError/properties/source/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err11);
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/StatusError/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err12);
            errors++;
          }
        }
        if (data2.message !== void 0) {
          let data5 = data2.message;
          if (typeof data5 === "string") {
            if (func0(data5) > 4096) {
              const err13 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/StatusError/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
              (vErrors ??= []).push(err13);
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/StatusError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err14);
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err15);
        errors++;
      }
      var _valid0 = _errs9 === errors;
      valid2 = valid2 || _valid0;
      if (!valid2) {
        const _errs19 = errors;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
          if (data2.code !== void 0) {
            let data6 = data2.code;
            if (typeof data6 === "string") {
              if (func0(data6) > 0) {
                const err16 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/NoStatusError/properties/code/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err16);
                errors++;
              }
            } else {
              const err17 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/NoStatusError/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err17);
              errors++;
            }
          }
          if (data2.source !== void 0) {
            let data7 = data2.source;
            if (typeof data7 === "string") {
              if (func0(data7) > 0) {
                const err18 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/NoStatusError/properties/source/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err18);
                errors++;
              }
            } else {
              const err19 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/NoStatusError/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err19);
              errors++;
            }
          }
          if (data2.message !== void 0) {
            let data8 = data2.message;
            if (typeof data8 === "string") {
              if (func0(data8) > 0) {
                const err20 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/NoStatusError/properties/message/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err20);
                errors++;
              }
            } else {
              const err21 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/NoStatusError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err21);
              errors++;
            }
          }
        } else {
          const err22 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/NoStatusError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err22);
          errors++;
        }
        var _valid0 = _errs19 === errors;
        valid2 = valid2 || _valid0;
      }
      if (!valid2) {
        const err23 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        (vErrors ??= []).push(err23);
        errors++;
      } else {
        errors = _errs8;
        if (vErrors !== null) {
          if (_errs8) {
            vErrors.length = _errs8;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err24);
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.deploymentId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deploymentId" }, message: "must have required property 'deploymentId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.status === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.components === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "components" }, message: "must have required property 'components'" };
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
        if (!pattern1.test(data0)) {
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
    if (data.deviceId !== void 0) {
      let data1 = data.deviceId;
      if (typeof data1 === "string") {
        if (func0(data1) > 512) {
          const err7 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/DeviceId/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          (vErrors ??= []).push(err7);
          errors++;
        }
        if (func0(data1) < 1) {
          const err8 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/DeviceId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (!pattern2.test(data1)) {
          const err9 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/DeviceId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$"' };
          (vErrors ??= []).push(err9);
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/DeviceId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
    if (data.adoptedManifestVersion !== void 0) {
      let data2 = data.adoptedManifestVersion;
      let exact0 = typeof data2 == "bigint" ? data2 : void 0;
      if (Number.isSafeInteger(data2)) {
        exact0 = BigInt(data2);
      }
      if (exact0 !== void 0 && exact0 >= BigInt("1") && exact0 <= BigInt("18446744073709551615")) {
        if (typeof data2 == "number") {
          data["adoptedManifestVersion"] = exact0;
        }
      } else {
        const err11 = { instancePath: instancePath + "/adoptedManifestVersion", schemaPath: "#/components/schemas/AdoptedManifestVersion/uint64", keyword: "uint64", params: { minimum: "1", maximum: "18446744073709551615" }, message: "must be an integer from 1 to 18446744073709551615" };
        (vErrors ??= []).push(err11);
        errors++;
      }
    }
    if (data.status !== void 0) {
      if (!validate3(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData })) {
        vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
        errors = vErrors.length;
      }
    }
    if (data.components !== void 0) {
      let data4 = data.components;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate5(data4[i0], { instancePath: instancePath + "/components/" + i0, parentData: data4, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err12);
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err13);
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
function validate9(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sequence === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sequence" }, message: "must have required property 'sequence'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.receivedAt === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "receivedAt" }, message: "must have required property 'receivedAt'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.status === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.sequence !== void 0) {
      let data0 = data.sequence;
      let exact0 = typeof data0 == "bigint" ? data0 : void 0;
      if (Number.isSafeInteger(data0)) {
        exact0 = BigInt(data0);
      }
      if (exact0 !== void 0 && exact0 >= BigInt("1") && exact0 <= BigInt("18446744073709551615")) {
        if (typeof data0 == "number") {
          data["sequence"] = exact0;
        }
      } else {
        const err3 = { instancePath: instancePath + "/sequence", schemaPath: "#/components/schemas/StatusSequence/uint64", keyword: "uint64", params: { minimum: "1", maximum: "18446744073709551615" }, message: "must be an integer from 1 to 18446744073709551615" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.receivedAt !== void 0) {
      let data1 = data.receivedAt;
      if (typeof data1 === "string") {
        if (func0(data1) > 30) {
          const err4 = { instancePath: instancePath + "/receivedAt", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (!pattern0.test(data1)) {
          const err5 = { instancePath: instancePath + "/receivedAt", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err5);
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/receivedAt", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.status !== void 0) {
      if (!validate2(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData })) {
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err7);
    errors++;
  }
  validate9.errors = vErrors;
  return errors === 0;
}
export {
  validateStatusRecord
};
