import type { Lexicon } from './lexicon.js'

export const spanish: Lexicon = {
  language: 'es',
  commonWords: new Set(['los', 'las', 'del', 'una', 'presente', 'partes', 'deberá', 'conformidad']),
  containers: {
    libro: 'book',
    parte: 'part',
    título: 'title',
    titulo: 'title',
    capítulo: 'chapter',
    capitulo: 'chapter',
    sección: 'section',
    seccion: 'section',
    subsección: 'subsection',
  },
  articles: new Set(['artículo', 'articulo', 'art.', 'art']),
  attachments: new Set(['anexo', 'apéndice']),
  attachedInstruments: new Set(['protocolo', 'declaración', 'acta final']),
  numberWords: [
    'primero|primera|primer|único|uno|una|1º',
    'segundo|segunda|dos',
    'tercero|tercera|tercer|tres',
    'cuarto|cuarta|cuatro',
    'quinto|quinta|cinco',
    'sexto|sexta|seis',
    'séptimo|séptima|siete',
  ],
  alternatives: new Set(['opción', 'alternativa', 'variante']),
  preambleHeading: /^pre[áa]mbulo\s*[:.]?$/i,
  partiesFormula:
    /^(?:los|las) (?:estados partes?|altas partes contratantes|partes contratantes|estados contratantes|partes|gobiernos|estados miembros|estados|infrascritos)\b[^.;:]{0,120},$/i,
  enacting: {
    agreeing:
      /(?<![a-zà-ÿ])(?:convenido|convienen|acuerdan|acordado|deciden|decidido|adoptan|adoptado)(?![a-zà-ÿ])/i,
    following: /:$|\b(?:lo siguiente|como sigue)\b/i,
    not: /^habiendo\b/i,
  },
  recitalOpening:
    /^(?:[A-ZÁÉÍÓÚ][a-zà-ÿ]+(?:ando|endo|iendo|ados?|adas?|idos?)|Conscientes|Deseos[oa]s|Preocupad[oa]s|Han|Teniendo)\b/,
  testimonium: /^(?:en (?:testimonio|fe) de lo cual|hech[oa] en(?![a-zà-ÿ]))/i,
  contentsHeading: /^(?:[íi]ndice|sumario|contenido)(?:\s+p[áa]gina)?$/i,
  instrument:
    /\b(?:Convenci[óo]n|Convenio|Tratado|Acuerdo|Protocolo|Pacto|Carta|Estatuto|Declaraci[óo]n|Reglamento|Resoluci[óo]n|CONVENCI[ÓO]N|CONVENIO|TRATADO|ACUERDO|PROTOCOLO|PACTO|CARTA|ESTATUTO|DECLARACI[ÓO]N|REGLAMENTO)(?![A-Za-zÀ-ÿ])/,
  verb: /(?<![a-zà-ÿ])(?:es|son|será|serán|deberá|deberán|podrá|podrán|adoptará|adoptarán|ha|han)(?![a-zà-ÿ])/i,
  status:
    /^(?:provisionalmente )?(?:acordad[oa]|aceptad[oa]|aprobad[oa]|adoptad[oa]|pendiente|reservad[oa]|en examen)(?![a-zà-ÿ0-9])[a-zà-ÿ ]*$/,
  placeholder:
    /^(?:fecha|día|mes|año|lugar|ciudad|país|número|nombre|título|importe|por (?:determinar|completar))$/,
}
