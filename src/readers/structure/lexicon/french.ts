import type { Lexicon } from './lexicon.js'

export const french: Lexicon = {
  language: 'fr',
  commonWords: new Set(['les', 'des', 'du', 'une', 'aux', 'présente', 'dans', 'sont', 'parties']),
  containers: {
    livre: 'book',
    partie: 'part',
    titre: 'title',
    chapitre: 'chapter',
    section: 'section',
    'sous-section': 'subsection',
  },
  articles: new Set(['article', 'art.', 'art']),
  attachments: new Set(['annexe', 'appendice']),
  attachedInstruments: new Set(['protocole', 'déclaration', 'acte final']),
  numberWords: [
    'premier|première|un|une|1er',
    'deuxième|deux|second|seconde',
    'troisième|trois',
    'quatrième|quatre',
    'cinquième|cinq',
    'sixième|six',
    'septième|sept',
  ],
  alternatives: new Set(['option', 'variante', 'alternative']),
  preambleHeading: /^pr[ée]ambule\s*[:.]?$/i,
  partiesFormula:
    /^les (?:[ée]tats? parties?|hautes parties contractantes|parties contractantes|[ée]tats contractants|parties|gouvernements|[ée]tats membres|[ée]tats|soussign[ée]s)\b[^.;:]{0,120},$/i,
  enacting: {
    agreeing:
      /(?<![a-zà-ÿ])(?:convenus?|convenues?|conviennent|d[ée]cid[ée](?:nt)?|adopt[ée](?:nt)?|arr[êe]t[ée](?:nt)?)(?![a-zà-ÿ])/i,
    following: /:$|\bce qui suit\b|\bsuivantes?\b/i,
    not: /^(?:étant|ayant)\b/i,
  },
  recitalOpening:
    /^(?:[A-ZÉ][a-zà-ÿ]+(?:ant|és?|ées?)|Conscients?|Désireux|Soucieux|Convaincus?|Vu|Considérant|Sont|Ont|Sachant)\b/,
  testimonium: /^(?:en foi de quoi|fait [àa](?![a-zà-ÿ]))/i,
  contentsHeading: /^(?:table des mati[èe]res|sommaire)(?:\s+page)?$/i,
  instrument:
    /\b(?:Convention|Trait[ée]|Accord|Protocole|Pacte|Charte|Statut|D[ée]claration|Contribution|R[èe]glement|R[ée]solution|CONVENTION|TRAIT[ÉE]|ACCORD|PROTOCOLE|PACTE|CHARTE|STATUT|D[ÉE]CLARATION|R[ÈE]GLEMENT)(?![A-Za-zÀ-ÿ])/,
  verb: /(?<![a-zà-ÿ])(?:est|sont|doit|doivent|peut|peuvent|prend|prennent|adopte|a|ont)(?![a-zà-ÿ])/i,
  status:
    /^(?:provisoirement )?(?:convenue?|accept[ée]e?|approuv[ée]e?|adopt[ée]e?|en suspens|r[ée]serv[ée]e?|en discussion)(?![a-zà-ÿ0-9])[a-zà-ÿ ]*$/,
  placeholder:
    /^(?:date|jour|mois|année|lieu|ville|pays|nombre|numéro|nom|titre|montant|à (?:compléter|préciser|déterminer))$/,
}
