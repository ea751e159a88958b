import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'

const SCHEMA_FOLDER = fileURLToPath(new URL('../../../shared/akn/schema/', import.meta.url))
const BASE = 'file:///akn-schema/'
const NEGOTIATION_SCHEMA = fileURLToPath(new URL('../../schemas/treaty-negotiation.xsd', import.meta.url))

/** Whether the OASIS schema of Akoma Ntoso 3.0 is at hand; it is not part of the repository. */
export const hasAknSchema = existsSync(SCHEMA_FOLDER)

/** Why tests that validate are skipped. */
export const NO_AKN_SCHEMA = 'needs the OASIS schema in ../shared/akn/schema'

let akn: XsdValidator | null = null
let negotiation: XsdValidator | null = null

/**
 * What is wrong with a document by the OASIS schema of Akoma Ntoso 3.0, `line: message` each; empty if valid.
 */
export function aknProblems(xml: string): string[] {
  akn ??= aknValidator()
  return problemsOf(akn, xml)
}

/** What is wrong with a `negotiation` element by our schema, `line: message` each; empty if valid. */
export function negotiationProblems(xml: string): string[] {
  negotiation ??= validatorOf(readFileSync(NEGOTIATION_SCHEMA), 'file:///treaty-negotiation.xsd')
  return problemsOf(negotiation, xml)
}

/** The import of `xml.xsd` is answered from memory: libxml2 asks for it beside the schema that imports it. */
function aknValidator(): XsdValidator {
  const xmlSchema = readFileSync(`${SCHEMA_FOLDER}xml.xsd`)
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [`${BASE}xml.xsd`]: xmlSchema }))
  return validatorOf(readFileSync(`${SCHEMA_FOLDER}akomantoso30.xsd`), `${BASE}akomantoso30.xsd`)
}

function validatorOf(schema: Uint8Array, url: string): XsdValidator {
  const document = XmlDocument.fromBuffer(schema, { url })
  try {
    return XsdValidator.fromDoc(document)
  } finally {
    document.dispose()
  }
}

function problemsOf(validator: XsdValidator, xml: string): string[] {
  let document: XmlDocument | null = null
  try {
    document = XmlDocument.fromString(xml)
    validator.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`)
  } finally {
    document?.dispose()
  }
}
