/** The namespace of Akoma Ntoso 3.0 (OASIS Standard of 29 August 2018), written as the default one. */
export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** The namespace of `schemas/treaty-negotiation.xsd`: a name, under which nothing has to be served. */
export const NEGOTIATION_NAMESPACE = 'https://w3id.org/treaty/negotiation/1'
