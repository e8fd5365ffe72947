// Made by "npm run generate" from spec/openapi/schemas/operator/Client.yaml. Do not edit: change the source and run the command again.

const validateClient = validate3;
const schema3 = { "type": "string", "enum": ["registered", "pending", "approved", "rejected", "revoked"] };
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern2 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.clientId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clientId" }, message: "must have required property 'clientId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.state === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.registeredAt === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "registeredAt" }, message: "must have required property 'registeredAt'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.clientId !== void 0) {
      let data0 = data.clientId;
      if (typeof data0 === "string") {
        if (func0(data0) > 2048) {
          const err3 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ManagedClientId/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (func0(data0) < 1) {
          const err4 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ManagedClientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ManagedClientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.state !== void 0) {
      let data1 = data.state;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/ClientState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
      if (!(data1 === "registered" || data1 === "pending" || data1 === "approved" || data1 === "rejected" || data1 === "revoked")) {
        const err7 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/ClientState/enum", keyword: "enum", params: { allowedValues: schema3.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    if (data.label !== void 0) {
      let data2 = data.label;
      if (typeof data2 === "string") {
        if (func0(data2) > 256) {
          const err8 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (func0(data2) < 1) {
          const err9 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err9);
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
    if (data.certificateFingerprint !== void 0) {
      let data3 = data.certificateFingerprint;
      if (typeof data3 === "string") {
        if (func0(data3) > 64) {
          const err11 = { instancePath: instancePath + "/certificateFingerprint", schemaPath: "#/components/schemas/CertificateFingerprint/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          (vErrors ??= []).push(err11);
          errors++;
        }
        if (func0(data3) < 64) {
          const err12 = { instancePath: instancePath + "/certificateFingerprint", schemaPath: "#/components/schemas/CertificateFingerprint/minLength", keyword: "minLength", params: { limit: 64 }, message: "must NOT have fewer than 64 characters" };
          (vErrors ??= []).push(err12);
          errors++;
        }
        if (!pattern0.test(data3)) {
          const err13 = { instancePath: instancePath + "/certificateFingerprint", schemaPath: "#/components/schemas/CertificateFingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          (vErrors ??= []).push(err13);
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/certificateFingerprint", schemaPath: "#/components/schemas/CertificateFingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err14);
        errors++;
      }
    }
    if (data.keyId !== void 0) {
      let data4 = data.keyId;
      if (typeof data4 === "string") {
        if (func0(data4) > 64) {
          const err15 = { instancePath: instancePath + "/keyId", schemaPath: "#/components/schemas/KeyId/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          (vErrors ??= []).push(err15);
          errors++;
        }
        if (func0(data4) < 64) {
          const err16 = { instancePath: instancePath + "/keyId", schemaPath: "#/components/schemas/KeyId/minLength", keyword: "minLength", params: { limit: 64 }, message: "must NOT have fewer than 64 characters" };
          (vErrors ??= []).push(err16);
          errors++;
        }
        if (!pattern0.test(data4)) {
          const err17 = { instancePath: instancePath + "/keyId", schemaPath: "#/components/schemas/KeyId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          (vErrors ??= []).push(err17);
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/keyId", schemaPath: "#/components/schemas/KeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err18);
        errors++;
      }
    }
    if (data.subject !== void 0) {
      let data5 = data.subject;
      if (typeof data5 === "string") {
        if (func0(data5) > 8192) {
          const err19 = { instancePath: instancePath + "/subject", schemaPath: "#/components/schemas/DistinguishedName/maxLength", keyword: "maxLength", params: { limit: 8192 }, message: "must NOT have more than 8192 characters" };
          (vErrors ??= []).push(err19);
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/subject", schemaPath: "#/components/schemas/DistinguishedName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err20);
        errors++;
      }
    }
    if (data.issuer !== void 0) {
      let data6 = data.issuer;
      if (typeof data6 === "string") {
        if (func0(data6) > 8192) {
          const err21 = { instancePath: instancePath + "/issuer", schemaPath: "#/components/schemas/DistinguishedName/maxLength", keyword: "maxLength", params: { limit: 8192 }, message: "must NOT have more than 8192 characters" };
          (vErrors ??= []).push(err21);
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/issuer", schemaPath: "#/components/schemas/DistinguishedName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err22);
        errors++;
      }
    }
    if (data.notBefore !== void 0) {
      let data7 = data.notBefore;
      if (typeof data7 === "string") {
        if (func0(data7) > 30) {
          const err23 = { instancePath: instancePath + "/notBefore", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err23);
          errors++;
        }
        if (!pattern2.test(data7)) {
          const err24 = { instancePath: instancePath + "/notBefore", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err24);
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/notBefore", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err25);
        errors++;
      }
    }
    if (data.notAfter !== void 0) {
      let data8 = data.notAfter;
      if (typeof data8 === "string") {
        if (func0(data8) > 30) {
          const err26 = { instancePath: instancePath + "/notAfter", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err26);
          errors++;
        }
        if (!pattern2.test(data8)) {
          const err27 = { instancePath: instancePath + "/notAfter", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err27);
          errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/notAfter", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err28);
        errors++;
      }
    }
    if (data.registeredAt !== void 0) {
      let data9 = data.registeredAt;
      if (typeof data9 === "string") {
        if (func0(data9) > 30) {
          const err29 = { instancePath: instancePath + "/registeredAt", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err29);
          errors++;
        }
        if (!pattern2.test(data9)) {
          const err30 = { instancePath: instancePath + "/registeredAt", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err30);
          errors++;
        }
      } else {
        const err31 = { instancePath: instancePath + "/registeredAt", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err31);
        errors++;
      }
    }
    if (data.onboardedAt !== void 0) {
      let data10 = data.onboardedAt;
      if (typeof data10 === "string") {
        if (func0(data10) > 30) {
          const err32 = { instancePath: instancePath + "/onboardedAt", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err32);
          errors++;
        }
        if (!pattern2.test(data10)) {
          const err33 = { instancePath: instancePath + "/onboardedAt", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err33);
          errors++;
        }
      } else {
        const err34 = { instancePath: instancePath + "/onboardedAt", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err34);
        errors++;
      }
    }
    if (data.lastSeenAt !== void 0) {
      let data11 = data.lastSeenAt;
      if (typeof data11 === "string") {
        if (func0(data11) > 30) {
          const err35 = { instancePath: instancePath + "/lastSeenAt", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err35);
          errors++;
        }
        if (!pattern2.test(data11)) {
          const err36 = { instancePath: instancePath + "/lastSeenAt", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err36);
          errors++;
        }
      } else {
        const err37 = { instancePath: instancePath + "/lastSeenAt", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err37);
        errors++;
      }
    }
  } else {
    const err38 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err38);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateClient
};
