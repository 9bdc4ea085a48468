// Generated from the OpenAPI document of the shipped catalogue; a test holds it to that.

export interface paths {
  '/v1/recommendations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Rank products for a profile
     * @description Every product in scope is ranked or excluded. Nothing of the profile is stored: to ask later why something was shown, keep the request and replay it with `asOf`, the versions and the date of its answer.
     */
    post: operations['recommend']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/comparisons': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Compare products for a profile
     * @description Facts side by side, who leads which criterion, by how much, and which weight would turn each pair round. A product that a gate excludes shows its facts and its gates, no score and no lead.
     */
    post: operations['compare']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recommendations/batch': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Rank products for up to 1000 profiles
     * @description One request a line, as `POST /v1/recommendations` takes it; one recommendation or problem a line comes
     *     back, in the same order, from the first line on: read while you send. A problem's `instance` ends in `#line-` and the
     *     line's number, from 1.
     *
     *     - A line, its feed apart, may be as large as the body of a single request; an empty line is a problem of its own.
     *     - Each line after the 1000th is answered by `/problems/too-many-lines`; after the 10000th nothing more is read.
     *     - The batch, decompressed, may hold 100 times what a single request may. What is larger, or breaks off, is a problem of
     *       the status below while nothing is answered; later it is the last line.
     */
    post: operations['recommendBatch']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/disclosure': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What decides the order of products, how much, and why
     * @description Computed from the published weights. Nothing of a product is in it, and nothing of a person.
     */
    get: operations['disclose']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quiz': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The questions, why each is asked, and what each option says of a profile */
    get: operations['getQuiz']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/quiz/answers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Answers in, a profile and its recommendation out
     * @description Answers may be partial: `nextQuestion` says what to ask next. An answer to a question that the others do not lead to is refused. Nothing of the answers is stored.
     */
    post: operations['answerQuiz']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/faq': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Questions with who answers them, and in whose interest */
    get: operations['getFaq']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/products': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List products */
    get: operations['listProducts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/products/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Every fact of a product, with its evidence */
    get: operations['getProduct']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/livez': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The process answers. */
    get: operations['livez']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/readyz': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** New traffic may be sent here. */
    get: operations['readyz']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** This document */
    get: operations['openapi']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/docs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** This document as a page */
    get: operations['docs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    RecommendationRequest: {
      profile: components['schemas']['Profile']
      /** @description The scope: products outside it are neither ranked nor excluded. */
      where?: {
        category?: 'exosome'[]
        format?: ('serum' | 'ampoule' | 'gel_serum' | 'treatment_kit' | 'cream' | 'mask')[]
        brand?: ('111SKIN' | 'The Inkey List' | 'Medicube' | 'Medik8' | 'Dr. Barbara Sturm')[]
        priceTier?: ('budget' | 'mid' | 'premium' | 'luxury')[]
      }
      /** @description The shopper's own: a gate of kind preference leaves these out. */
      excludeProducts?: (
        | '111skin-exosome-face-lift'
        | 'inkey-exosome-hydro-glow'
        | 'medicube-one-day-exosome-shot-2000'
        | 'medik8-c-tetra-advanced'
        | 'sturm-exosometic-face-serum'
      )[]
      /**
       * @description How many products the ranking lists.
       * @default 5
       */
      limit?: number
      /**
       * @default en-GB
       * @enum {string}
       */
      locale?: 'en-GB'
      /**
       * @description none: score, range, cautions, gates by kind. reasons: and reasons. full: and contributions and what is excluded.
       * @default reasons
       * @enum {string}
       */
      explain?: 'none' | 'reasons' | 'full'
      /**
       * @description The published weights.
       * @default published
       */
      weightSet?: string
      /** @description Replays the request on these versions and this day. An unknown version is a 404. */
      asOf?: {
        /** @description As meta of an answer names it; the current one when absent. */
        catalogVersion?: string
        /** @description As meta of an answer names it; the current one when absent. */
        weightsVersion?: string
        /** @description As meta of an answer names it; the current one when absent. */
        rulesVersion?: string
        /**
         * Format: date
         * @description A UTC day, a coming one too; today when absent. Gates and facts are those of that day.
         */
        date?: string
      }
    }
    Profile: {
      /**
       * @description Each concern once.
       * @default []
       */
      concerns?: {
        /** @enum {string} */
        id:
          | 'acne_scarring'
          | 'redness'
          | 'irritation'
          | 'wrinkles'
          | 'elasticity'
          | 'firmness_lift'
          | 'volume'
          | 'uneven_tone'
          | 'texture'
          | 'dryness'
          | 'dullness'
          | 'pores'
          | 'oiliness'
          | 'barrier'
          | 'recovery'
          | 'environmental_protection'
        /** @default 3 */
        importance?: number
      }[]
      /**
       * @default unknown
       * @enum {string}
       */
      skinType?: 'dry' | 'oily' | 'combination' | 'normal' | 'sensitive' | 'unknown'
      /** @default not-asked */
      conditions?:
        | ('pregnancy' | 'breastfeeding' | 'eczema' | 'skin_infection' | 'autoimmune')[]
        | ('undisclosed' | 'not-asked')
      /** @enum {string} */
      region?:
        | 'AD'
        | 'AE'
        | 'AF'
        | 'AG'
        | 'AI'
        | 'AL'
        | 'AM'
        | 'AO'
        | 'AQ'
        | 'AR'
        | 'AS'
        | 'AT'
        | 'AU'
        | 'AW'
        | 'AX'
        | 'AZ'
        | 'BA'
        | 'BB'
        | 'BD'
        | 'BE'
        | 'BF'
        | 'BG'
        | 'BH'
        | 'BI'
        | 'BJ'
        | 'BL'
        | 'BM'
        | 'BN'
        | 'BO'
        | 'BQ'
        | 'BR'
        | 'BS'
        | 'BT'
        | 'BV'
        | 'BW'
        | 'BY'
        | 'BZ'
        | 'CA'
        | 'CC'
        | 'CD'
        | 'CF'
        | 'CG'
        | 'CH'
        | 'CI'
        | 'CK'
        | 'CL'
        | 'CM'
        | 'CN'
        | 'CO'
        | 'CR'
        | 'CU'
        | 'CV'
        | 'CW'
        | 'CX'
        | 'CY'
        | 'CZ'
        | 'DE'
        | 'DJ'
        | 'DK'
        | 'DM'
        | 'DO'
        | 'DZ'
        | 'EC'
        | 'EE'
        | 'EG'
        | 'EH'
        | 'ER'
        | 'ES'
        | 'ET'
        | 'FI'
        | 'FJ'
        | 'FK'
        | 'FM'
        | 'FO'
        | 'FR'
        | 'GA'
        | 'GB'
        | 'GD'
        | 'GE'
        | 'GF'
        | 'GG'
        | 'GH'
        | 'GI'
        | 'GL'
        | 'GM'
        | 'GN'
        | 'GP'
        | 'GQ'
        | 'GR'
        | 'GS'
        | 'GT'
        | 'GU'
        | 'GW'
        | 'GY'
        | 'HK'
        | 'HM'
        | 'HN'
        | 'HR'
        | 'HT'
        | 'HU'
        | 'ID'
        | 'IE'
        | 'IL'
        | 'IM'
        | 'IN'
        | 'IO'
        | 'IQ'
        | 'IR'
        | 'IS'
        | 'IT'
        | 'JE'
        | 'JM'
        | 'JO'
        | 'JP'
        | 'KE'
        | 'KG'
        | 'KH'
        | 'KI'
        | 'KM'
        | 'KN'
        | 'KP'
        | 'KR'
        | 'KW'
        | 'KY'
        | 'KZ'
        | 'LA'
        | 'LB'
        | 'LC'
        | 'LI'
        | 'LK'
        | 'LR'
        | 'LS'
        | 'LT'
        | 'LU'
        | 'LV'
        | 'LY'
        | 'MA'
        | 'MC'
        | 'MD'
        | 'ME'
        | 'MF'
        | 'MG'
        | 'MH'
        | 'MK'
        | 'ML'
        | 'MM'
        | 'MN'
        | 'MO'
        | 'MP'
        | 'MQ'
        | 'MR'
        | 'MS'
        | 'MT'
        | 'MU'
        | 'MV'
        | 'MW'
        | 'MX'
        | 'MY'
        | 'MZ'
        | 'NA'
        | 'NC'
        | 'NE'
        | 'NF'
        | 'NG'
        | 'NI'
        | 'NL'
        | 'NO'
        | 'NP'
        | 'NR'
        | 'NU'
        | 'NZ'
        | 'OM'
        | 'PA'
        | 'PE'
        | 'PF'
        | 'PG'
        | 'PH'
        | 'PK'
        | 'PL'
        | 'PM'
        | 'PN'
        | 'PR'
        | 'PS'
        | 'PT'
        | 'PW'
        | 'PY'
        | 'QA'
        | 'RE'
        | 'RO'
        | 'RS'
        | 'RU'
        | 'RW'
        | 'SA'
        | 'SB'
        | 'SC'
        | 'SD'
        | 'SE'
        | 'SG'
        | 'SH'
        | 'SI'
        | 'SJ'
        | 'SK'
        | 'SL'
        | 'SM'
        | 'SN'
        | 'SO'
        | 'SR'
        | 'SS'
        | 'ST'
        | 'SV'
        | 'SX'
        | 'SY'
        | 'SZ'
        | 'TC'
        | 'TD'
        | 'TF'
        | 'TG'
        | 'TH'
        | 'TJ'
        | 'TK'
        | 'TL'
        | 'TM'
        | 'TN'
        | 'TO'
        | 'TR'
        | 'TT'
        | 'TV'
        | 'TW'
        | 'TZ'
        | 'UA'
        | 'UG'
        | 'UM'
        | 'US'
        | 'UY'
        | 'UZ'
        | 'VA'
        | 'VC'
        | 'VE'
        | 'VG'
        | 'VI'
        | 'VN'
        | 'VU'
        | 'WF'
        | 'WS'
        | 'YE'
        | 'YT'
        | 'ZA'
        | 'ZM'
        | 'ZW'
        | 'GB-NIR'
      budget?: {
        max: number
        /** @constant */
        currency: 'GBP'
        /** @default false */
        strict?: boolean
      }
      /**
       * @default {
       *       "prefer": [],
       *       "avoid": []
       *     }
       */
      sources?: {
        /** @default [] */
        prefer?: ('human' | 'animal' | 'plant' | 'synthetic' | 'microbial')[]
        /** @default [] */
        avoid?: ('human' | 'animal' | 'plant' | 'synthetic' | 'microbial')[]
      }
      /** @default [] */
      routine?: (
        | 'exosomes'
        | 'vitamin_c_thd_ascorbate'
        | 'hyaluronic_acid'
        | 'spicule_hydrolyzed_sponge'
        | 'niacinamide'
        | 'panthenol'
        | 'adenosine'
        | 'aha'
        | 'bha'
        | 'pha'
        | 'nacy2'
        | 'pdrn'
        | 'peptides'
        | 'growth_factors'
        | 'retinol'
        | 'purslane'
        | 'vitamin_e'
      )[]
      emphasis?: {
        concerns?: number
        price?: number
        gentleness?: number
        skin_type?: number
        evidence?: number
        routine?: number
        source?: number
      }
    }
    ComparisonRequest: {
      /** @description Two to five different products, by their ids. */
      productIds: string[]
      /** @default {} */
      profile?: components['schemas']['Profile']
      /**
       * @default en-GB
       * @enum {string}
       */
      locale?: 'en-GB'
    }
    QuizRequest: {
      /** @description By question. Any may stay unanswered; one about conditions then counts as "undisclosed". */
      answers: {
        concerns?: (
          | 'acne_scarring'
          | 'redness'
          | 'irritation'
          | 'wrinkles'
          | 'elasticity'
          | 'firmness_lift'
          | 'volume'
          | 'uneven_tone'
          | 'texture'
          | 'dryness'
          | 'dullness'
          | 'pores'
          | 'oiliness'
          | 'barrier'
          | 'recovery'
          | 'environmental_protection'
        )[]
        /** @enum {string} */
        skin_type?: 'dry' | 'oily' | 'combination' | 'normal' | 'sensitive' | 'not_sure'
        /** @enum {string} */
        health?: 'yes' | 'no' | 'prefer_not_to_say'
        /** @enum {string} */
        region?: 'great_britain' | 'northern_ireland'
        budget?:
          | {
              max: number
              /** @default false */
              strict?: boolean
            }
          | 'no_limit'
        sources?: (
          | 'avoid_human'
          | 'avoid_animal'
          | 'prefer_plant'
          | 'prefer_synthetic'
          | 'prefer_microbial'
          | 'no_preference'
        )[]
        routine?: ('retinol' | 'acids' | 'vitamin_c' | 'peptides' | 'growth_factors' | 'none')[]
      }
      /**
       * @description How many products the ranking lists.
       * @default 5
       */
      limit?: number
      /**
       * @default en-GB
       * @enum {string}
       */
      locale?: 'en-GB'
      /**
       * @description none: score, range, cautions, gates by kind. reasons: and reasons. full: and contributions and what is excluded.
       * @default reasons
       * @enum {string}
       */
      explain?: 'none' | 'reasons' | 'full'
    }
    Recommendation: {
      /** Format: uuid */
      recommendationId: string
      ranking: components['schemas']['RankedProduct'][]
      rankedCount: number
      tooCloseToCall: boolean
      excluded?: components['schemas']['ExcludedProduct'][]
      excludedCount: number
      excludedByKind: {
        [key: string]: number
      }
      relaxations: {
        drop: string[]
        wouldRank: string[]
      }[]
      advice: {
        id: string
        text: string
        /** @description Keys of evidence in the same answer. */
        evidence: string[]
      }[]
      evidence: {
        [key: string]: components['schemas']['Evidence']
      }
      meta: {
        site: string
        catalogVersion: string
        weightsVersion: string
        rulesVersion: string
        engineVersion: string
        /** Format: date */
        date: string
        /** @enum {string} */
        screening: 'answered' | 'undisclosed' | 'not-asked'
        replay: boolean
        experiment: null
        degraded: boolean
      }
    }
    RankedProduct: {
      rank: number
      productId: string
      product: {
        name: string
        brand: string
        price: {
          /** @description Minor units. */
          amount: number
          currency: string
          date: string | null
        } | null
        /** @description Estimated where no price is confirmed. */
        priceTier: {
          id: string
          estimated: boolean
        } | null
        /** @description Null is not stated, or the statements conflict. */
        attributes: {
          [key: string]:
            | (
                | string
                | number
                | boolean
                | string[]
                | {
                    /** @description Minor units. */
                    amount: number
                    currency: string
                  }
              )
            | null
        }
      }
      score: number
      /** @description The score with every unknown at its worst and at its best. */
      range: [number, number]
      /** @description Criteria with a known fact, of the criteria the profile speaks to. */
      known: [number, number]
      contributions?: components['schemas']['Contribution'][]
      reasons?: components['schemas']['Reason'][]
      cautions: components['schemas']['Caution'][]
      /** @description The part of the score that is the shop's own interest. */
      merchantShare: number
      /** @description Products below it that are at least as good for the shopper on everything and better on something. */
      standsAboveDominator: string[]
    }
    /** @description weight × utility; the contributions of a product sum to its score. */
    Contribution: {
      criterion: string
      weight: number
      utility: number
      contribution: number
      /** @description Keys of evidence in the same answer. */
      evidence: string[]
    }
    Reason: {
      /** @enum {string} */
      kind: 'for' | 'against'
      /** @description Null where no criterion weighs the fact. */
      criterion: string | null
      text: string
      /** @description Keys of evidence in the same answer. */
      evidence: string[]
    }
    /** @description Said beside a product; it never excludes. */
    Caution: {
      id: string
      text: string
      reported: boolean
      /** @description Keys of evidence in the same answer. */
      evidence: string[]
    }
    /** @description Every gate that closed: the rule or wish, the fact, the sources. */
    ExcludedProduct: {
      productId: string
      gates: {
        gate: string
        /** @enum {string} */
        kind: 'contraindication' | 'market' | 'withdrawal' | 'preference'
        text: string
        fact: string
        /** @description Keys of evidence in the same answer. */
        evidence: string[]
      }[]
    }
    /** @description Who said it, where, of what, and how surely. */
    Evidence: {
      /** @enum {string} */
      kind: 'seed' | 'page' | 'unverified'
      address: string | null
      /** @description Null for a statement about physiology, which is not repeated. */
      quote: string | null
      retrieved: string | null
      /** @description How sure it is that this was said as recorded. */
      confidence: number
      /** @enum {string} */
      scope: 'product' | 'range' | 'ingredient' | 'category'
      /** @enum {string} */
      basis: 'independent-test' | 'brand' | 'retailer' | 'press' | 'user'
      /** @description What the speaker gains by it. */
      interest: string | null
      class: 'physiology' | null
      /** @description True when nobody outside can look it up. */
      reported: boolean
    }
    Comparison: {
      products: components['schemas']['ComparedProduct'][]
      attributes: components['schemas']['ComparedAttribute'][]
      leads: {
        criterion: string
        productId: string | null
      }[]
      dominance: {
        dominator: string
        dominated: string
      }[]
      headToHead: components['schemas']['HeadToHead'][]
      advice: {
        id: string
        text: string
        /** @description Keys of evidence in the same answer. */
        evidence: string[]
      }[]
      /** @description Carries the product ids and nothing of the profile. */
      link: string
      evidence: {
        [key: string]: components['schemas']['Evidence']
      }
      meta: {
        site: string
        catalogVersion: string
        weightsVersion: string
        rulesVersion: string
        engineVersion: string
        /** Format: date */
        date: string
        /** @enum {string} */
        screening: 'answered' | 'undisclosed' | 'not-asked'
        replay: boolean
        experiment: null
        degraded: boolean
      }
    }
    ComparedProduct: {
      productId: string
      product: {
        name: string
        brand: string
        price: {
          /** @description Minor units. */
          amount: number
          currency: string
          date: string | null
        } | null
        /** @description Estimated where no price is confirmed. */
        priceTier: {
          id: string
          estimated: boolean
        } | null
        /** @description Null is not stated, or the statements conflict. */
        attributes: {
          [key: string]:
            | (
                | string
                | number
                | boolean
                | string[]
                | {
                    /** @description Minor units. */
                    amount: number
                    currency: string
                  }
              )
            | null
        }
      }
      /** @description Null where a gate excludes the product. */
      rank: number | null
      score: number | null
      range: [number, number] | null
      reasons: components['schemas']['Reason'][]
      cautions: components['schemas']['Caution'][]
      gates: {
        gate: string
        /** @enum {string} */
        kind: 'contraindication' | 'market' | 'withdrawal' | 'preference'
        text: string
        fact: string
        /** @description Keys of evidence in the same answer. */
        evidence: string[]
      }[]
    }
    ComparedAttribute: {
      attribute: string
      label: string
      differs: boolean
      values: {
        productId: string
        value:
          | (
              | string
              | number
              | boolean
              | string[]
              | {
                  /** @description Minor units. */
                  amount: number
                  currency: string
                }
            )
          | null
        text: string
        scope: ('product' | 'range' | 'ingredient' | 'category') | null
        contested: boolean
        /** @description Keys of evidence in the same answer. */
        evidence: string[]
      }[]
    }
    HeadToHead: {
      leader: string
      other: string
      lead: number
      text: string
      /** @description Weight × difference of utilities; they sum to the lead. */
      drivers: {
        criterion: string
        difference: number
      }[]
      /** @description Set this published weight to flipsAt, the others as they are, and the pair turns round. */
      flips: {
        criterion: string
        weight: number
        flipsAt: number
      }[]
    }
    /** @description One line of the answer. */
    BatchLine:
      | components['schemas']['Recommendation']
      | (components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type:
            | '/problems/duplicate-key'
            | '/problems/too-deep'
            | '/problems/too-many-keys'
            | '/problems/too-many-lines'
            | '/problems/unknown-weight-set'
            | '/problems/unknown-version'
            | '/problems/versions-misfit'
            | '/problems/invalid-json'
            | '/problems/invalid-request'
            | '/problems/bad-request'
            | '/problems/body-too-large'
            | '/problems/unsupported-encoding'
            | '/problems/request-timeout'
            | '/problems/internal'
        })
    /** @description What decides the order of products, how much, and why. */
    Disclosure: {
      weightsVersion: string
      /** @description The address of this very weighting. */
      address: string
      summary: string
      /** @description The weightiest first. */
      criteria: components['schemas']['DisclosedCriterion'][]
      merchant: {
        /** @enum {string} */
        influence: 'none' | 'capped'
        /** @description Of 100, to a tenth. */
        share: number
        /** @description The most it may count for in any answer, of 100. */
        cap: number
        text: string
      }
      neverWeighed: {
        /** @enum {string} */
        kind: 'contraindication' | 'market' | 'withdrawal' | 'preference'
        text: string
      }[]
    }
    DisclosedCriterion: {
      id: string
      label: string
      /** @description As published. */
      weight: number
      /** @description Its weight in per cent of all weights, to a tenth. */
      share: number
      /** @description True for the shop's own interest. */
      merchant: boolean
      /** @description It counts when one of these is in the profile; always when empty. */
      speaksTo: ('concerns' | 'skinType' | 'budget' | 'routine' | 'sources.prefer')[]
      /** @description What it measures, and why it counts as it does. */
      text: string
      when: string
    }
    Quiz: {
      version: string
      /** @description The id of the first question. */
      start: string
      questions: components['schemas']['QuizQuestion'][]
    }
    QuizQuestion: {
      id: string
      /**
       * @description Answered by one option id; by a list of them; by an option id or {"max", "strict"?} in minor units.
       * @enum {string}
       */
      kind: 'single' | 'multiple' | 'budget'
      text: string
      help: string | null
      /** @description Why it is asked and what the answer is for. */
      why: string
      /** @description A later question may be answered only once this one is. */
      required: boolean
      /** @description The most options of a multiple question. */
      max: number | null
      /** @description The currency of a budget question. */
      currency: string | null
      options: components['schemas']['QuizOption'][]
      /** @description What follows when it is skipped or answered by an amount or a list. */
      next: string | null
    }
    QuizOption: {
      id: string
      label: string
      help: string | null
      /** @description May not be chosen beside another. */
      exclusive: boolean
      /** @description The part of a profile that choosing it fills in. */
      patch: {
        [key: string]: unknown
      }
      /** @description The id of the question that follows; null ends the quiz. */
      next: string | null
    }
    Faq: {
      version: string
      questions: {
        id: string
        question: string
        answers: components['schemas']['FaqAnswer'][]
      }[]
      evidence: {
        [key: string]: components['schemas']['Evidence']
      }
    }
    FaqAnswer: {
      /** @description A key of evidence in the same document. */
      evidence: string
      speaker: string
      /** @enum {string} */
      basis: 'independent-test' | 'brand' | 'retailer' | 'press' | 'user'
      /** @description What the speaker gains by it. */
      interest: string | null
      /** @enum {string} */
      scope: 'product' | 'range' | 'ingredient' | 'category'
      class: 'physiology' | null
      /** @description Null for words that are on record and not repeated. */
      quote: string | null
      /** @description What is said in place of a quote; null beside one. */
      text: string | null
    }
    ProductPage: {
      products: {
        id: string
        name: string
        brand: string
        price: {
          /** @description Minor units. */
          amount: number
          currency: string
          date: string | null
        } | null
        /** @description Estimated where no price is confirmed. */
        priceTier: {
          id: string
          estimated: boolean
        } | null
        /** @description Null is not stated, or the statements conflict. */
        attributes: {
          [key: string]:
            | (
                | string
                | number
                | boolean
                | string[]
                | {
                    /** @description Minor units. */
                    amount: number
                    currency: string
                  }
              )
            | null
        }
      }[]
      nextCursor: string | null
    }
    Product: {
      id: string
      name: string
      brand: string
      category: string | null
      price: {
        /** @description Minor units. */
        amount: number
        currency: string
        date: string | null
      } | null
      /** @description Estimated where no price is confirmed. */
      priceTier: {
        id: string
        estimated: boolean
      } | null
      /** @description Minor units for one unit of size, to a tenth. */
      pricePerUnit: {
        amount: number
        currency: string
        unit: string
      } | null
      attributes: {
        [key: string]: components['schemas']['Attribute']
      }
      facts: components['schemas']['Fact'][]
      cautions: components['schemas']['Caution'][]
      evidence: {
        [key: string]: components['schemas']['Evidence']
      }
      meta: {
        catalogVersion: string
        /** Format: date */
        date: string
      }
    }
    Attribute: {
      label: string
      value:
        | (
            | string
            | number
            | boolean
            | string[]
            | {
                /** @description Minor units. */
                amount: number
                currency: string
              }
          )
        | null
      text: string
      unit: string | null
      contested: boolean
      estimated: boolean
      /**
       * @description Why this value is shown, or why none is.
       * @enum {string}
       */
      why:
        | 'only-statement'
        | 'closest-scope'
        | 'surest'
        | 'public-address'
        | 'first-in-order'
        | 'union'
        | 'estimate'
        | 'unstated'
        | 'below-threshold'
        | 'expired'
    }
    /** @description One statement. Conflicting statements stand side by side. */
    Fact: {
      attribute: string
      /** @description Null where it is not stated surely enough to be said. */
      value:
        | (
            | string
            | number
            | boolean
            | string[]
            | {
                /** @description Minor units. */
                amount: number
                currency: string
              }
          )
        | null
      /** @enum {string} */
      scope: 'product' | 'range' | 'ingredient' | 'category'
      /** @enum {string} */
      status:
        | 'stated'
        | 'contested'
        | 'reported'
        | 'estimated'
        | 'below-threshold'
        | 'unverified'
        | 'expired'
        | 'not-stated'
      grade: string | null
      validUntil: string | null
      /** @description Keys of evidence in the same answer. */
      evidence: string[]
    }
    /** @description A schema.org Product. */
    ProductJsonLd: {
      /** @constant */
      '@context': 'https://schema.org'
      /** @constant */
      '@type': 'Product'
      productID: string
      name: string
    } & {
      [key: string]: unknown
    }
    ProfileOutput: {
      /**
       * @description Each concern once.
       * @default []
       */
      concerns: {
        /** @enum {string} */
        id:
          | 'acne_scarring'
          | 'redness'
          | 'irritation'
          | 'wrinkles'
          | 'elasticity'
          | 'firmness_lift'
          | 'volume'
          | 'uneven_tone'
          | 'texture'
          | 'dryness'
          | 'dullness'
          | 'pores'
          | 'oiliness'
          | 'barrier'
          | 'recovery'
          | 'environmental_protection'
        /** @default 3 */
        importance: number
      }[]
      /**
       * @default unknown
       * @enum {string}
       */
      skinType: 'dry' | 'oily' | 'combination' | 'normal' | 'sensitive' | 'unknown'
      /** @default not-asked */
      conditions:
        | ('pregnancy' | 'breastfeeding' | 'eczema' | 'skin_infection' | 'autoimmune')[]
        | ('undisclosed' | 'not-asked')
      /** @enum {string} */
      region?:
        | 'AD'
        | 'AE'
        | 'AF'
        | 'AG'
        | 'AI'
        | 'AL'
        | 'AM'
        | 'AO'
        | 'AQ'
        | 'AR'
        | 'AS'
        | 'AT'
        | 'AU'
        | 'AW'
        | 'AX'
        | 'AZ'
        | 'BA'
        | 'BB'
        | 'BD'
        | 'BE'
        | 'BF'
        | 'BG'
        | 'BH'
        | 'BI'
        | 'BJ'
        | 'BL'
        | 'BM'
        | 'BN'
        | 'BO'
        | 'BQ'
        | 'BR'
        | 'BS'
        | 'BT'
        | 'BV'
        | 'BW'
        | 'BY'
        | 'BZ'
        | 'CA'
        | 'CC'
        | 'CD'
        | 'CF'
        | 'CG'
        | 'CH'
        | 'CI'
        | 'CK'
        | 'CL'
        | 'CM'
        | 'CN'
        | 'CO'
        | 'CR'
        | 'CU'
        | 'CV'
        | 'CW'
        | 'CX'
        | 'CY'
        | 'CZ'
        | 'DE'
        | 'DJ'
        | 'DK'
        | 'DM'
        | 'DO'
        | 'DZ'
        | 'EC'
        | 'EE'
        | 'EG'
        | 'EH'
        | 'ER'
        | 'ES'
        | 'ET'
        | 'FI'
        | 'FJ'
        | 'FK'
        | 'FM'
        | 'FO'
        | 'FR'
        | 'GA'
        | 'GB'
        | 'GD'
        | 'GE'
        | 'GF'
        | 'GG'
        | 'GH'
        | 'GI'
        | 'GL'
        | 'GM'
        | 'GN'
        | 'GP'
        | 'GQ'
        | 'GR'
        | 'GS'
        | 'GT'
        | 'GU'
        | 'GW'
        | 'GY'
        | 'HK'
        | 'HM'
        | 'HN'
        | 'HR'
        | 'HT'
        | 'HU'
        | 'ID'
        | 'IE'
        | 'IL'
        | 'IM'
        | 'IN'
        | 'IO'
        | 'IQ'
        | 'IR'
        | 'IS'
        | 'IT'
        | 'JE'
        | 'JM'
        | 'JO'
        | 'JP'
        | 'KE'
        | 'KG'
        | 'KH'
        | 'KI'
        | 'KM'
        | 'KN'
        | 'KP'
        | 'KR'
        | 'KW'
        | 'KY'
        | 'KZ'
        | 'LA'
        | 'LB'
        | 'LC'
        | 'LI'
        | 'LK'
        | 'LR'
        | 'LS'
        | 'LT'
        | 'LU'
        | 'LV'
        | 'LY'
        | 'MA'
        | 'MC'
        | 'MD'
        | 'ME'
        | 'MF'
        | 'MG'
        | 'MH'
        | 'MK'
        | 'ML'
        | 'MM'
        | 'MN'
        | 'MO'
        | 'MP'
        | 'MQ'
        | 'MR'
        | 'MS'
        | 'MT'
        | 'MU'
        | 'MV'
        | 'MW'
        | 'MX'
        | 'MY'
        | 'MZ'
        | 'NA'
        | 'NC'
        | 'NE'
        | 'NF'
        | 'NG'
        | 'NI'
        | 'NL'
        | 'NO'
        | 'NP'
        | 'NR'
        | 'NU'
        | 'NZ'
        | 'OM'
        | 'PA'
        | 'PE'
        | 'PF'
        | 'PG'
        | 'PH'
        | 'PK'
        | 'PL'
        | 'PM'
        | 'PN'
        | 'PR'
        | 'PS'
        | 'PT'
        | 'PW'
        | 'PY'
        | 'QA'
        | 'RE'
        | 'RO'
        | 'RS'
        | 'RU'
        | 'RW'
        | 'SA'
        | 'SB'
        | 'SC'
        | 'SD'
        | 'SE'
        | 'SG'
        | 'SH'
        | 'SI'
        | 'SJ'
        | 'SK'
        | 'SL'
        | 'SM'
        | 'SN'
        | 'SO'
        | 'SR'
        | 'SS'
        | 'ST'
        | 'SV'
        | 'SX'
        | 'SY'
        | 'SZ'
        | 'TC'
        | 'TD'
        | 'TF'
        | 'TG'
        | 'TH'
        | 'TJ'
        | 'TK'
        | 'TL'
        | 'TM'
        | 'TN'
        | 'TO'
        | 'TR'
        | 'TT'
        | 'TV'
        | 'TW'
        | 'TZ'
        | 'UA'
        | 'UG'
        | 'UM'
        | 'US'
        | 'UY'
        | 'UZ'
        | 'VA'
        | 'VC'
        | 'VE'
        | 'VG'
        | 'VI'
        | 'VN'
        | 'VU'
        | 'WF'
        | 'WS'
        | 'YE'
        | 'YT'
        | 'ZA'
        | 'ZM'
        | 'ZW'
        | 'GB-NIR'
      budget?: {
        max: number
        /** @constant */
        currency: 'GBP'
        /** @default false */
        strict: boolean
      }
      /**
       * @default {
       *       "prefer": [],
       *       "avoid": []
       *     }
       */
      sources: {
        /** @default [] */
        prefer: ('human' | 'animal' | 'plant' | 'synthetic' | 'microbial')[]
        /** @default [] */
        avoid: ('human' | 'animal' | 'plant' | 'synthetic' | 'microbial')[]
      }
      /** @default [] */
      routine: (
        | 'exosomes'
        | 'vitamin_c_thd_ascorbate'
        | 'hyaluronic_acid'
        | 'spicule_hydrolyzed_sponge'
        | 'niacinamide'
        | 'panthenol'
        | 'adenosine'
        | 'aha'
        | 'bha'
        | 'pha'
        | 'nacy2'
        | 'pdrn'
        | 'peptides'
        | 'growth_factors'
        | 'retinol'
        | 'purslane'
        | 'vitamin_e'
      )[]
      emphasis?: {
        concerns?: number
        price?: number
        gentleness?: number
        skin_type?: number
        evidence?: number
        routine?: number
        source?: number
      }
    }
    /** @description RFC 9457 problem details. */
    Problem: {
      type: string
      title: string
      status: number
      detail: string
      instance: string
      errors?: {
        pointer: string
        code: string
        detail: string
      }[]
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  recommend: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RecommendationRequest']
      }
    }
    responses: {
      /** @description The ranking, with its reasons. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Recommendation']
        }
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request), `/problems/invalid-json` (Invalid JSON), `/problems/duplicate-key` (Repeated key in an object), `/problems/too-deep` (Nested too deep), `/problems/too-many-keys` (Too many keys in an object) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type:
              | '/problems/bad-request'
              | '/problems/invalid-request'
              | '/problems/invalid-json'
              | '/problems/duplicate-key'
              | '/problems/too-deep'
              | '/problems/too-many-keys'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/unknown-weight-set` (Unknown weight set), `/problems/unknown-version` (Unknown version) */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unknown-weight-set' | '/problems/unknown-version'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/versions-misfit` (Versions do not fit each other) */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/versions-misfit'
          }
        }
      }
      /** @description `/problems/body-too-large` (Body too large) */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/body-too-large'
          }
        }
      }
      /** @description `/problems/unsupported-media-type` (Unsupported media type), `/problems/unsupported-encoding` (Unsupported content encoding) */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unsupported-media-type' | '/problems/unsupported-encoding'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  compare: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ComparisonRequest']
      }
    }
    responses: {
      /** @description The comparison. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Comparison']
        }
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request), `/problems/invalid-json` (Invalid JSON), `/problems/duplicate-key` (Repeated key in an object), `/problems/too-deep` (Nested too deep), `/problems/too-many-keys` (Too many keys in an object) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type:
              | '/problems/bad-request'
              | '/problems/invalid-request'
              | '/problems/invalid-json'
              | '/problems/duplicate-key'
              | '/problems/too-deep'
              | '/problems/too-many-keys'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/unknown-product` (Unknown product) */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unknown-product'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/body-too-large` (Body too large) */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/body-too-large'
          }
        }
      }
      /** @description `/problems/unsupported-media-type` (Unsupported media type), `/problems/unsupported-encoding` (Unsupported content encoding) */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unsupported-media-type' | '/problems/unsupported-encoding'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  recommendBatch: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/x-ndjson': components['schemas']['RecommendationRequest']
      }
    }
    responses: {
      /** @description A recommendation or a problem for each line. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/x-ndjson': components['schemas']['BatchLine']
        }
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request), `/problems/invalid-json` (Invalid JSON) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request' | '/problems/invalid-json'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/body-too-large` (Body too large) */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/body-too-large'
          }
        }
      }
      /** @description `/problems/unsupported-media-type` (Unsupported media type), `/problems/unsupported-encoding` (Unsupported content encoding) */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unsupported-media-type' | '/problems/unsupported-encoding'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  disclose: {
    parameters: {
      query?: {
        locale?: 'en-GB'
        /** @description A weightsVersion of an answer; the published one when absent. */
        weightsVersion?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The disclosure of the published weights. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Disclosure']
        }
      }
      /** @description The ETag still holds. */
      304: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/unknown-version` (Unknown version) */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unknown-version'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  getQuiz: {
    parameters: {
      query?: {
        /** @description A shipped locale. */
        locale?: 'en-GB'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The quiz. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Quiz']
        }
      }
      /** @description The ETag still holds. */
      304: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/not-found` (Not found) */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/not-found'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  answerQuiz: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['QuizRequest']
      }
    }
    responses: {
      /** @description The profile, and its recommendation. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            profile: components['schemas']['ProfileOutput']
            /** @description The question to ask next; null when the quiz is at its end. */
            nextQuestion: string | null
            recommendation: components['schemas']['Recommendation']
          }
        }
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request), `/problems/invalid-json` (Invalid JSON), `/problems/duplicate-key` (Repeated key in an object), `/problems/too-deep` (Nested too deep), `/problems/too-many-keys` (Too many keys in an object) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type:
              | '/problems/bad-request'
              | '/problems/invalid-request'
              | '/problems/invalid-json'
              | '/problems/duplicate-key'
              | '/problems/too-deep'
              | '/problems/too-many-keys'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/not-found` (Not found) */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/not-found'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/body-too-large` (Body too large) */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/body-too-large'
          }
        }
      }
      /** @description `/problems/unsupported-media-type` (Unsupported media type), `/problems/unsupported-encoding` (Unsupported content encoding) */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unsupported-media-type' | '/problems/unsupported-encoding'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  getFaq: {
    parameters: {
      query?: {
        /** @description A shipped locale. */
        locale?: 'en-GB'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The questions, with their answers. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Faq']
        }
      }
      /** @description The ETag still holds. */
      304: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  listProducts: {
    parameters: {
      query?: {
        /** @description How many products a page holds, 1 to 100. */
        limit?: string
        cursor?: string | null
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of products in the order of their ids. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProductPage']
        }
      }
      /** @description The ETag still holds. */
      304: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  getProduct: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The product. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Product']
          'application/ld+json': components['schemas']['ProductJsonLd']
        }
      }
      /** @description The ETag still holds. */
      304: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/unauthorized` (Key required) */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unauthorized'
          }
        }
      }
      /** @description `/problems/unknown-product` (Unknown product) */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unknown-product'
          }
        }
      }
      /** @description `/problems/not-acceptable` (Not acceptable) */
      406: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/not-acceptable'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/rate-limited` (Too many requests) */
      429: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/rate-limited'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  livez: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The process answers. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @constant */
            status: 'ok'
          }
        }
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  readyz: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description New traffic may be sent here. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @constant */
            status: 'ready'
          }
        }
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
      /** @description `/problems/unavailable` (Unavailable) */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/unavailable'
          }
        }
      }
    }
  }
  openapi: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OpenAPI 3.1. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            [key: string]: unknown
          }
        }
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
  docs: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/bad-request' | '/problems/invalid-request'
          }
        }
      }
      /** @description `/problems/request-timeout` (Request took too long to arrive) */
      408: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/request-timeout'
          }
        }
      }
      /** @description `/problems/expectation-failed` (Expectation failed) */
      417: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/expectation-failed'
          }
        }
      }
      /** @description `/problems/header-too-large` (Header too large) */
      431: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/header-too-large'
          }
        }
      }
      /** @description `/problems/internal` (Internal error) */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            type: '/problems/internal'
          }
        }
      }
    }
  }
}
