// Made by "npm run generate" from spec/openapi/schemas/mtls/DeploymentDocument.yaml. Do not edit: change the source and run the command again.

const validateDeploymentDocument = validate26;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$", "u");
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.namespace === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.deviceId === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deviceId" }, message: "must have required property 'deviceId'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      if (typeof data.namespace !== "string") {
        const err4 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.deviceId !== void 0) {
      let data2 = data.deviceId;
      if (typeof data2 === "string") {
        if (!pattern1.test(data2)) {
          const err5 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/TargetExpression/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$"' };
          (vErrors ??= []).push(err5);
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/TargetExpression/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data3 = data.labels;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        const before0 = errors;
        for (const key0 in data3) {
          if (errors - before0 >= 100) {
            break;
          }
          if (typeof data3[key0] !== "string") {
            const err7 = { instancePath: instancePath + "/labels/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err9);
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
const pattern2 = new RegExp("^[-a-z0-9]{1,200}$", "u");
const pattern3 = new RegExp("^x-[a-z][a-z0-9-]*-extensions$", "u");
const schema7 = { "type": "string", "enum": ["helm", "compose", "custom"] };
const pattern4 = new RegExp("^oci://.+", "u");
const pattern5 = new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(_[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$", "u");
const pattern6 = new RegExp("^[0-9]+m[0-9]+s$", "u");
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.properties === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      if (!(key0 === "name" || key0 === "properties" || pattern3.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.properties !== void 0) {
      let data1 = data.properties;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.repository === void 0) {
          const err4 = { instancePath: instancePath + "/properties", schemaPath: "#/components/schemas/ComponentProperties/required", keyword: "required", params: { missingProperty: "repository" }, message: "must have required property 'repository'" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (data1.revision === void 0) {
          const err5 = { instancePath: instancePath + "/properties", schemaPath: "#/components/schemas/ComponentProperties/required", keyword: "required", params: { missingProperty: "revision" }, message: "must have required property 'revision'" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (data1.repository !== void 0) {
          let data2 = data1.repository;
          if (typeof data2 === "string") {
            if (!pattern4.test(data2)) {
              const err6 = { instancePath: instancePath + "/properties/repository", schemaPath: "#/components/schemas/ComponentProperties/properties/repository/pattern", keyword: "pattern", params: { pattern: "^oci://.+" }, message: 'must match pattern "^oci://.+"' };
              (vErrors ??= []).push(err6);
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/properties/repository", schemaPath: "#/components/schemas/ComponentProperties/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
        if (data1.revision !== void 0) {
          let data3 = data1.revision;
          if (typeof data3 === "string") {
            if (!pattern5.test(data3)) {
              const err8 = { instancePath: instancePath + "/properties/revision", schemaPath: "#/components/schemas/ComponentProperties/properties/revision/pattern", keyword: "pattern", params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(_[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$" }, message: 'must match pattern "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(_[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"' };
              (vErrors ??= []).push(err8);
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/properties/revision", schemaPath: "#/components/schemas/ComponentProperties/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err9);
            errors++;
          }
        }
        if (data1.wait !== void 0) {
          if (typeof data1.wait !== "boolean") {
            const err10 = { instancePath: instancePath + "/properties/wait", schemaPath: "#/components/schemas/ComponentProperties/properties/wait/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            (vErrors ??= []).push(err10);
            errors++;
          }
        }
        if (data1.timeout !== void 0) {
          let data5 = data1.timeout;
          if (typeof data5 === "string") {
            if (!pattern6.test(data5)) {
              const err11 = { instancePath: instancePath + "/properties/timeout", schemaPath: "#/components/schemas/ComponentProperties/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^[0-9]+m[0-9]+s$" }, message: 'must match pattern "^[0-9]+m[0-9]+s$"' };
              (vErrors ??= []).push(err11);
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/properties/timeout", schemaPath: "#/components/schemas/ComponentProperties/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err12);
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/properties", schemaPath: "#/components/schemas/ComponentProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err13);
        errors++;
      }
    }
    const before1 = errors;
    for (const key1 in data) {
      if (errors - before1 >= 100) {
        break;
      }
      if (pattern3.test(key1)) {
        let data6 = data[key1];
        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        } else {
          const err14 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Extension/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err14);
          errors++;
        }
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err15);
    errors++;
  }
  validate6.errors = vErrors;
  return errors === 0;
}
const schema13 = { "type": "object", "required": ["cores"], "properties": { "cores": { "type": "number", "exclusiveMinimum": 0 }, "architectures": { "type": "array", "items": { "type": "string", "enum": ["amd64", "arm64", "arm", "riscv64", "other"] } } }, "additionalProperties": true };
const pattern8 = new RegExp("^[0-9]+(Mi|Gi|Ki)$", "u");
const pattern9 = new RegExp("^[0-9]+(Mi|Gi|Ki|Ti|Pi|Ei)$", "u");
function validate9(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cpu !== void 0) {
      let data0 = data.cpu;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.cores === void 0) {
          const err0 = { instancePath: instancePath + "/cpu", schemaPath: "#/components/schemas/CpuRequirement/required", keyword: "required", params: { missingProperty: "cores" }, message: "must have required property 'cores'" };
          (vErrors ??= []).push(err0);
          errors++;
        }
        if (data0.cores !== void 0) {
          let data1 = data0.cores;
          if (typeof data1 == "number" && isFinite(data1)) {
            if (data1 <= 0 || isNaN(data1)) {
              const err1 = { instancePath: instancePath + "/cpu/cores", schemaPath: "#/components/schemas/CpuRequirement/properties/cores/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
              (vErrors ??= []).push(err1);
              errors++;
            }
          } else {
            const err2 = { instancePath: instancePath + "/cpu/cores", schemaPath: "#/components/schemas/CpuRequirement/properties/cores/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            (vErrors ??= []).push(err2);
            errors++;
          }
        }
        if (data0.architectures !== void 0) {
          let data2 = data0.architectures;
          if (Array.isArray(data2)) {
            const len0 = data2.length;
            const before0 = errors;
            for (let i0 = 0; i0 < len0; i0++) {
              if (errors - before0 >= 100) {
                break;
              }
              let data3 = data2[i0];
              if (typeof data3 !== "string") {
                const err3 = { instancePath: instancePath + "/cpu/architectures/" + i0, schemaPath: "#/components/schemas/CpuRequirement/properties/architectures/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err3);
                errors++;
              }
              if (!(data3 === "amd64" || data3 === "arm64" || data3 === "arm" || data3 === "riscv64" || data3 === "other")) {
                const err4 = { instancePath: instancePath + "/cpu/architectures/" + i0, schemaPath: "#/components/schemas/CpuRequirement/properties/architectures/items/enum", keyword: "enum", params: { allowedValues: schema13.properties.architectures.items.enum }, message: "must be equal to one of the allowed values" };
                (vErrors ??= []).push(err4);
                errors++;
              }
            }
          } else {
            const err5 = { instancePath: instancePath + "/cpu/architectures", schemaPath: "#/components/schemas/CpuRequirement/properties/architectures/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            (vErrors ??= []).push(err5);
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/cpu", schemaPath: "#/components/schemas/CpuRequirement/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.memory !== void 0) {
      let data4 = data.memory;
      if (typeof data4 === "string") {
        if (!pattern8.test(data4)) {
          const err7 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(Mi|Gi|Ki)$" }, message: 'must match pattern "^[0-9]+(Mi|Gi|Ki)$"' };
          (vErrors ??= []).push(err7);
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
    if (data.storage !== void 0) {
      let data5 = data.storage;
      if (typeof data5 === "string") {
        if (!pattern9.test(data5)) {
          const err9 = { instancePath: instancePath + "/storage", schemaPath: "#/properties/storage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(Mi|Gi|Ki|Ti|Pi|Ei)$" }, message: 'must match pattern "^[0-9]+(Mi|Gi|Ki|Ti|Pi|Ei)$"' };
          (vErrors ??= []).push(err9);
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/storage", schemaPath: "#/properties/storage/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err11);
    errors++;
  }
  validate9.errors = vErrors;
  return errors === 0;
}
const schema16 = { "type": "object", "required": ["key", "operator"], "properties": { "key": { "type": "string" }, "operator": { "type": "string", "enum": ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "ContainsAll", "ContainsAny"] }, "values": { "type": "array", "items": { "type": ["string", "number", "boolean"] } }, "itemSelector": { "$ref": "#/components/schemas/ItemSelector" } }, "additionalProperties": true };
const schema18 = { "type": "object", "required": ["key", "operator"], "properties": { "key": { "type": "string" }, "operator": { "type": "string", "enum": ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "ContainsAll", "ContainsAny"] }, "values": { "type": "array", "items": { "type": ["string", "number", "boolean"] } } }, "additionalProperties": true };
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.matchExpressions === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "matchExpressions" }, message: "must have required property 'matchExpressions'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.matchExpressions !== void 0) {
      let data0 = data.matchExpressions;
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err1 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          (vErrors ??= []).push(err1);
          errors++;
        }
        const len0 = data0.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.key === void 0) {
              const err2 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/components/schemas/ItemExpression/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'" };
              (vErrors ??= []).push(err2);
              errors++;
            }
            if (data1.operator === void 0) {
              const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/components/schemas/ItemExpression/required", keyword: "required", params: { missingProperty: "operator" }, message: "must have required property 'operator'" };
              (vErrors ??= []).push(err3);
              errors++;
            }
            if (data1.key !== void 0) {
              if (typeof data1.key !== "string") {
                const err4 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/components/schemas/ItemExpression/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err4);
                errors++;
              }
            }
            if (data1.operator !== void 0) {
              let data3 = data1.operator;
              if (typeof data3 !== "string") {
                const err5 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/components/schemas/ItemExpression/properties/operator/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err5);
                errors++;
              }
              if (!(data3 === "In" || data3 === "NotIn" || data3 === "Exists" || data3 === "DoesNotExist" || data3 === "Gt" || data3 === "Lt" || data3 === "ContainsAll" || data3 === "ContainsAny")) {
                const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/components/schemas/ItemExpression/properties/operator/enum", keyword: "enum", params: { allowedValues: schema18.properties.operator.enum }, message: "must be equal to one of the allowed values" };
                (vErrors ??= []).push(err6);
                errors++;
              }
            }
            if (data1.values !== void 0) {
              let data4 = data1.values;
              if (Array.isArray(data4)) {
                const len1 = data4.length;
                const before1 = errors;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (errors - before1 >= 100) {
                    break;
                  }
                  let data5 = data4[i1];
                  if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5)) && typeof data5 !== "boolean") {
                    const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/components/schemas/ItemExpression/properties/values/items/type", keyword: "type", params: { type: schema18.properties.values.items.type }, message: "must be string,number,boolean" };
                    (vErrors ??= []).push(err7);
                    errors++;
                  }
                }
              } else {
                const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/components/schemas/ItemExpression/properties/values/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                (vErrors ??= []).push(err8);
                errors++;
              }
            }
          } else {
            const err9 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/components/schemas/ItemExpression/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err9);
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err11);
    errors++;
  }
  validate14.errors = vErrors;
  return errors === 0;
}
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.key === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.operator === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "operator" }, message: "must have required property 'operator'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.key !== void 0) {
      if (typeof data.key !== "string") {
        const err2 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.operator !== void 0) {
      let data1 = data.operator;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/operator", schemaPath: "#/properties/operator/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (!(data1 === "In" || data1 === "NotIn" || data1 === "Exists" || data1 === "DoesNotExist" || data1 === "Gt" || data1 === "Lt" || data1 === "ContainsAll" || data1 === "ContainsAny")) {
        const err4 = { instancePath: instancePath + "/operator", schemaPath: "#/properties/operator/enum", keyword: "enum", params: { allowedValues: schema16.properties.operator.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.values !== void 0) {
      let data2 = data.values;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data3 = data2[i0];
          if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
            const err5 = { instancePath: instancePath + "/values/" + i0, schemaPath: "#/properties/values/items/type", keyword: "type", params: { type: schema16.properties.values.items.type }, message: "must be string,number,boolean" };
            (vErrors ??= []).push(err5);
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/values", schemaPath: "#/properties/values/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.itemSelector !== void 0) {
      if (!validate14(data.itemSelector, { instancePath: instancePath + "/itemSelector", parentData: data, parentDataProperty: "itemSelector", rootData })) {
        vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err7);
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.matchExpressions === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "matchExpressions" }, message: "must have required property 'matchExpressions'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.matchExpressions !== void 0) {
      let data0 = data.matchExpressions;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate13(data0[i0], { instancePath: instancePath + "/matchExpressions/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err1 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err1);
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err2);
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.propertySelector !== void 0) {
      if (!validate12(data.propertySelector, { instancePath: instancePath + "/propertySelector", parentData: data, parentDataProperty: "propertySelector", rootData })) {
        vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
        errors = vErrors.length;
      }
    }
    if (data.labelSelector !== void 0) {
      if (!validate12(data.labelSelector, { instancePath: instancePath + "/labelSelector", parentData: data, parentDataProperty: "labelSelector", rootData })) {
        vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err0);
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
function validate8(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.capacityRequirements !== void 0) {
      if (!validate9(data.capacityRequirements, { instancePath: instancePath + "/capacityRequirements", parentData: data, parentDataProperty: "capacityRequirements", rootData })) {
        vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
        errors = vErrors.length;
      }
    }
    if (data.eligibilityRules !== void 0) {
      let data1 = data.eligibilityRules;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate11(data1[i0], { instancePath: instancePath + "/eligibilityRules/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err0 = { instancePath: instancePath + "/eligibilityRules", schemaPath: "#/properties/eligibilityRules/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err0);
        errors++;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err1);
    errors++;
  }
  validate8.errors = vErrors;
  return errors === 0;
}
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.components === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "components" }, message: "must have required property 'components'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/components/schemas/DeploymentType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (!(data0 === "helm" || data0 === "compose" || data0 === "custom")) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/components/schemas/DeploymentType/enum", keyword: "enum", params: { allowedValues: schema7.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.components !== void 0) {
      let data1 = data.components;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err4 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        const len0 = data1.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate6(data1[i0], { instancePath: instancePath + "/components/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.deviceConstraints !== void 0) {
      if (!validate8(data.deviceConstraints, { instancePath: instancePath + "/deviceConstraints", parentData: data, parentDataProperty: "deviceConstraints", rootData })) {
        vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
        errors = vErrors.length;
      }
    }
    const before1 = errors;
    for (const key0 in data) {
      if (errors - before1 >= 100) {
        break;
      }
      if (pattern3.test(key0)) {
        let data4 = data[key0];
        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        } else {
          const err6 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Extension/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err7);
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.value === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.targets === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "targets" }, message: "must have required property 'targets'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.targets !== void 0) {
      let data0 = data.targets;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.pointer === void 0) {
              const err2 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              (vErrors ??= []).push(err2);
              errors++;
            }
            if (data1.components === void 0) {
              const err3 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/required", keyword: "required", params: { missingProperty: "components" }, message: "must have required property 'components'" };
              (vErrors ??= []).push(err3);
              errors++;
            }
            if (data1.pointer !== void 0) {
              if (typeof data1.pointer !== "string") {
                const err4 = { instancePath: instancePath + "/targets/" + i0 + "/pointer", schemaPath: "#/components/schemas/ParameterTarget/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err4);
                errors++;
              }
            }
            if (data1.components !== void 0) {
              let data3 = data1.components;
              if (Array.isArray(data3)) {
                const len1 = data3.length;
                const before1 = errors;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (errors - before1 >= 100) {
                    break;
                  }
                  if (typeof data3[i1] !== "string") {
                    const err5 = { instancePath: instancePath + "/targets/" + i0 + "/components/" + i1, schemaPath: "#/components/schemas/ParameterTarget/properties/components/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    (vErrors ??= []).push(err5);
                    errors++;
                  }
                }
              } else {
                const err6 = { instancePath: instancePath + "/targets/" + i0 + "/components", schemaPath: "#/components/schemas/ParameterTarget/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                (vErrors ??= []).push(err6);
                errors++;
              }
            }
          } else {
            const err7 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err9);
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.applicationId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "applicationId" }, message: "must have required property 'applicationId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.deploymentProfile === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deploymentProfile" }, message: "must have required property 'deploymentProfile'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.applicationId !== void 0) {
      let data0 = data.applicationId;
      if (typeof data0 === "string") {
        if (!pattern2.test(data0)) {
          const err2 = { instancePath: instancePath + "/applicationId", schemaPath: "#/properties/applicationId/pattern", keyword: "pattern", params: { pattern: "^[-a-z0-9]{1,200}$" }, message: 'must match pattern "^[-a-z0-9]{1,200}$"' };
          (vErrors ??= []).push(err2);
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/applicationId", schemaPath: "#/properties/applicationId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.deploymentProfile !== void 0) {
      if (!validate5(data.deploymentProfile, { instancePath: instancePath + "/deploymentProfile", parentData: data, parentDataProperty: "deploymentProfile", rootData })) {
        vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
        errors = vErrors.length;
      }
    }
    if (data.parameters !== void 0) {
      let data2 = data.parameters;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        const before0 = errors;
        for (const key0 in data2) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate22(data2[key0], { instancePath: instancePath + "/parameters/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data2, parentDataProperty: key0, rootData })) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    const before1 = errors;
    for (const key1 in data) {
      if (errors - before1 >= 100) {
        break;
      }
      if (pattern3.test(key1)) {
        let data4 = data[key1];
        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        } else {
          const err5 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Extension/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err6);
    errors++;
  }
  validate4.errors = vErrors;
  return errors === 0;
}
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.metadata === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.spec === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" }, message: "must have required property 'spec'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (func0(data0) > 36) {
          const err3 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeploymentId/maxLength", keyword: "maxLength", params: { limit: 36 }, message: "must NOT have more than 36 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (func0(data0) < 36) {
          const err4 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeploymentId/minLength", keyword: "minLength", params: { limit: 36 }, message: "must NOT have fewer than 36 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeploymentId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }, message: 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"' };
          (vErrors ??= []).push(err5);
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeploymentId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate2(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      if (!validate4(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err7);
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
export {
  validateDeploymentDocument
};
