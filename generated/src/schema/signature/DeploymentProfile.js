// Made by "npm run generate" from spec/openapi/schemas/signature/DeploymentProfile.yaml. Do not edit: change the source and run the command again.

const validateDeploymentProfile = validate5;
const schema2 = { "type": "string", "enum": ["helm", "compose"] };
const pattern0 = new RegExp("^x-[a-z][a-z0-9-]*-extensions$", "u");
const pattern1 = new RegExp("^oci://.+", "u");
const pattern2 = new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(_[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$", "u");
const pattern3 = new RegExp("^[0-9]+m[0-9]+s$", "u");
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
      if (!(key0 === "name" || key0 === "properties" || pattern0.test(key0))) {
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
            if (!pattern1.test(data2)) {
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
            if (!pattern2.test(data3)) {
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
            if (!pattern3.test(data5)) {
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
      if (pattern0.test(key1)) {
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
  validate2.errors = vErrors;
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
      if (!(data0 === "helm" || data0 === "compose")) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/components/schemas/DeploymentType/enum", keyword: "enum", params: { allowedValues: schema2.enum }, message: "must be equal to one of the allowed values" };
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
          if (!validate2(data1[i0], { instancePath: instancePath + "/components/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    const before1 = errors;
    for (const key0 in data) {
      if (errors - before1 >= 100) {
        break;
      }
      if (pattern0.test(key0)) {
        let data3 = data[key0];
        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
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
export {
  validateDeploymentProfile
};
