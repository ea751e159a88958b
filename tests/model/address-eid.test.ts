import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../src/model/address.js'

describe('parseAddress of an Akoma Ntoso identifier', () => {
  it.each([
    ['art_10__para_1__list_1__point_a', 'art-10.1.a'],
    ['art_10__para_1__point_a', 'art-10.1.a'],
    ['art_10__para_1__list_1__point_a__list_1__point_ii__content', 'art-10.1.a.ii.content'],
    ['art_10__para_1__list_1__wrapup', 'art-10.1.wrap'],
    ['art_37__heading', 'art-37.heading'],
    ['art_42__para_7_2', 'art-42.7-2'],
    ['art_13__para_4-5alt', 'art-13.4-5alt'],
    ['art_23__para_nn_1', 'art-23.u1'],
    ['chp_II__sec_1', 'chp-II.sec-1'],
    ['part_II__art_1', 'part-II.art-1'],
    ['preamble__recs_1__rec_3', 'preamble.3'],
    ['preamble__rec_3', 'preamble.3'],
    ['preamble__formula_1', 'preamble.intro'],
    ['preamble__formula_2', 'preamble.formula'],
    ['preface__longTitle_1', 'preface.u1'],
    ['preface__toc_1', 'toc'],
    ['conclusions', 'conclusion'],
    ['conclusions__container_1__content', 'conclusion.u1.content'],
    ['att_1__para_2', 'annex.2'],
    ['att_2__art_1', 'annex-2.art-1'],
    ['authorialNote_1', 'fn-1'],
    ['para_3', 'body.3'],
  ])('reads %s', (input, address) => {
    expect(parseAddress(input)).toMatchObject({ notation: 'eid', address, eId: input, draft: null })
  })

  it('reads it in a draft and in any case', () => {
    expect(parseAddress('rev2:ART_10__Para_1')).toMatchObject({
      draft: 'rev2',
      notation: 'eid',
      address: 'art-10.1',
    })
  })
})
