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
     * @description Computed from the weights in force, or from any that were. Nothing of a product is in it, and nothing of a person.
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
  '/v1/catalog-health': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The facts that are missing, contested, unsure or out of date, and what comes of it
     * @description An attribute that is private to the shop is in none of it, and neither is a criterion that looks at one. A concern on which nobody claims anything is no gap: nothing is missing there.
     */
    get: operations['checkCatalog']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/session': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who is signed in */
    get: operations['getSession']
    put?: never
    /** Exchange a studio key for a session cookie */
    post: operations['signIn']
    /** End the session */
    delete: operations['signOut']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/sites': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All sites for an admin of the default site, the own one for any other admin */
    get: operations['listSites']
    put?: never
    /** Create a site, which starts with what is shipped, and its first admin key */
    post: operations['createSite']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The keys of the caller's site */
    get: operations['listKeys']
    put?: never
    /** Create a key; its secret is shown once */
    post: operations['createKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Revoke a key at once and for ever */
    delete: operations['revokeKey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys/{id}/rotate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Put a new key in the place of one, which ends after a time of grace */
    post: operations['rotateKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/weight-sets/diff': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What differs between two numbers, or a number and a draft */
    get: operations['diffWeightSets']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/weight-sets/versions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All weights that were ever in force */
    get: operations['listWeightSetVersions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/weight-sets/versions/{number}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Weights that are, or were, in force */
    get: operations['getWeightSetVersion']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/weight-sets/versions/{number}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Put earlier weights in force again
     * @description As a new number, with the criteria of now, and under the policies. `If-Match` is the number now in force.
     */
    post: operations['restoreWeightSetVersion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/weight-sets': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The weights in force, and the drafts
     * @description The ETag is the number in force, which restoring asks for as `If-Match`; it says nothing of the drafts.
     */
    get: operations['listWeightSets']
    put?: never
    /** Start a draft from weights that are, or were, in force */
    post: operations['createWeightSet']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/weight-sets/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A draft */
    get: operations['getWeightSet']
    put?: never
    post?: never
    /** Delete a draft */
    delete: operations['deleteWeightSet']
    options?: never
    head?: never
    /** Change the name or the weights of a draft */
    patch: operations['editWeightSet']
    trace?: never
  }
  '/v1/weight-sets/{id}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What publishing a draft would change for each persona, and whether the policies let it */
    post: operations['previewWeightSet']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/weight-sets/{id}/publish': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Put a draft in force, as it was previewed
     * @description The draft is removed: from then on it is history, and its weights are those of the new number. To go back, restore an earlier number. A failing policy is a 409 that names the policy, the persona and the product.
     */
    post: operations['publishWeightSet']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/decision-problems': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What each persona asks, without weights
     * @description Whoever puts weights beside these columns gets the scores and the order that a preview has. Gates have been applied: what they exclude is not in it.
     */
    get: operations['getDecisionProblems']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/personas': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Personas: each a saved request that every preview asks again */
    get: operations['listPersonas']
    put?: never
    /** Save a new persona */
    post: operations['createPersona']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/personas/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A persona */
    get: operations['getPersona']
    /** Put another persona in its place */
    put: operations['replacePersona']
    post?: never
    /** Delete a persona */
    delete: operations['deletePersona']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/policies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Policies: each an assertion over the personas that can block a publish */
    get: operations['listPolicies']
    put?: never
    /** Save a new policy */
    post: operations['createPolicy']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/policies/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A policy */
    get: operations['getPolicy']
    /** Put another policy in its place */
    put: operations['replacePolicy']
    post?: never
    /** Delete a policy */
    delete: operations['deletePolicy']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/rules': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The rules in force: who may not be shown what */
    get: operations['getRules']
    /**
     * Put rules in force, as they were previewed
     * @description `If-Match` is the number now in force. A failing policy is a 409, as for weights.
     */
    put: operations['publishRules']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/rules/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Which products other rules would show or hide, to whom and from when */
    post: operations['previewRules']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/audit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Who did what, newest first
     * @description Entries are numbered without a gap, and each holds the hash of the one before, so that an edit shows.
     */
    get: operations['readAudit']
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
  '/metrics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What an operator watches, for Prometheus */
    get: operations['metrics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/widget/v1/manifest.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where the elements for a page are, with their hashes */
    get: operations['widgetManifest']
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
    Policy:
      | {
          id: string
          text: string
          /** @constant */
          kind: 'never-shows'
          who:
            | {
                conditions: string[]
              }
            | {
                personas: string[]
              }
          product: components['schemas']['ProductTest']
        }
      | {
          id: string
          text: string
          /** @constant */
          kind: 'first-at-most-tier'
          personas: string[]
          tier: string
        }
      | {
          id: string
          text: string
          /** @constant */
          kind: 'lead-share-max'
          share: number
        }
      | {
          id: string
          text: string
          /** @constant */
          kind: 'merchant-weight-max'
          share: number
        }
      | {
          id: string
          text: string
          /** @constant */
          kind: 'not-above-dominator'
        }
    /** @description A question about what is known of a product. */
    ProductTest:
      | {
          attribute: string
          oneOf: (string | number | boolean)[]
        }
      | {
          attribute: string
          above: number
        }
      | {
          attribute: string
          states: string[]
        }
      | {
          attribute: string
          /** @constant */
          unknown: true
        }
      | {
          attribute: string
          /** @constant */
          contested: true
        }
      | {
          all: components['schemas']['ProductTest'][]
        }
      | {
          any: components['schemas']['ProductTest'][]
        }
      | {
          not: components['schemas']['ProductTest']
        }
    /** @description A question about what a shopper said. */
    ProfileTest:
      | {
          conditions: string[]
        }
      | {
          statedConditions: string[]
        }
      | {
          areas: string[]
        }
      | {
          screening: ('answered' | 'undisclosed' | 'not-asked')[]
        }
      | {
          routine: string[]
        }
      | {
          avoids: string[]
        }
      | {
          skinTypes: string[]
        }
      | {
          all: components['schemas']['ProfileTest'][]
        }
      | {
          any: components['schemas']['ProfileTest'][]
        }
      | {
          not: components['schemas']['ProfileTest']
        }
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
       * @description A shipped locale.
       * @default en-GB
       * @enum {string}
       */
      locale?: 'en-GB' | 'de'
      /**
       * @description none: score, range, cautions, gates by kind. reasons: and reasons. full: and contributions and what is excluded.
       * @default reasons
       * @enum {string}
       */
      explain?: 'none' | 'reasons' | 'full'
      /**
       * @description The published weights, or for a studio key the id of a draft.
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
       * @description A shipped locale.
       * @default en-GB
       * @enum {string}
       */
      locale?: 'en-GB' | 'de'
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
       * @description A shipped locale.
       * @default en-GB
       * @enum {string}
       */
      locale?: 'en-GB' | 'de'
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
        /** @description Only while degraded: the age of the copy that answers. */
        snapshotAgeSeconds?: number
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
        /** @description Absent unless both the price and the size are confirmed. */
        pricePerUnit?: {
          amount: number
          currency: string
          unit: string
        }
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
        /** @description Only while degraded: the age of the copy that answers. */
        snapshotAgeSeconds?: number
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
        /** @description Absent unless both the price and the size are confirmed. */
        pricePerUnit?: {
          amount: number
          currency: string
          unit: string
        }
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
            | '/problems/unauthorized'
            | '/problems/forbidden'
            | '/problems/unavailable'
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
        /** @description Absent unless both the price and the size are confirmed. */
        pricePerUnit?: {
          amount: number
          currency: string
          unit: string
        }
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
    /** @description What is not known of the products, and what comes of it. */
    CatalogHealth: {
      summary: components['schemas']['CatalogSummary']
      /** @description The gravest effect first, then by product and attribute. */
      gaps: components['schemas']['CatalogGap'][]
      evidence: {
        [key: string]: components['schemas']['Evidence']
      }
      nextCursor: string | null
      meta: {
        catalogVersion: string
        weightsVersion: string
        rulesVersion: string
        /** Format: date */
        date: string
      }
    }
    /** @description Of the whole catalogue, whatever the page. */
    CatalogSummary: {
      products: number
      /** @description Attributes of products that were looked at. */
      facts: number
      /** @description Those without a gap. */
      known: number
      gaps: {
        'not-stated': number
        'below-threshold': number
        contested: number
        expired: number
        estimated: number
      }
      criteria: components['schemas']['CriterionCoverage'][]
    }
    CriterionCoverage: {
      criterion: string
      label: string
      weighed: boolean
      /** @description Products of which some fact speaks to it. */
      known: number
    }
    /** @description An attribute of a product of which nothing sure is known. */
    CatalogGap: {
      productId: string
      name: string
      attribute: string
      label: string
      /**
       * @description Why the product cannot be held to the attribute.
       * @enum {string}
       */
      status: 'not-stated' | 'below-threshold' | 'contested' | 'expired' | 'estimated'
      /**
       * @description What comes of it, the gravest first: a gate stays closed; a criterion that is weighed has no data of the product; something looks at it; nothing does.
       * @enum {string}
       */
      effect: 'closes-gate' | 'no-data' | 'used' | 'unused'
      /** @description Those in force, and the musts that a shopper may have. */
      gates: {
        gate: string
        /** @enum {string} */
        kind: 'contraindication' | 'market' | 'withdrawal' | 'preference'
        /** @description True where the gate stays closed because of it. */
        closes: boolean
      }[]
      criteria: {
        criterion: string
        /** @description True where other facts of the product speak to it. */
        known: boolean
      }[]
      cautions: string[]
      /** @description It stands on the card, or is said of a product. */
      shown: boolean
      /** @description What is recorded of it all the same. */
      facts: components['schemas']['Fact'][]
    }
    /** @description Who is signed in. */
    Session: {
      site: string
      /** @enum {string} */
      role: 'viewer' | 'editor' | 'admin'
      label: string
      /** @description When the session ends; null for a key sent itself. */
      expiresAt: string | null
    }
    Site: {
      id: string
      name: string
      /** Format: date-time */
      createdAt: string
    }
    MadeSite: {
      site: components['schemas']['Site']
      adminKey: components['schemas']['MadeKey']
    }
    MadeKey: {
      key: components['schemas']['Key']
      /** @description The key itself. It is shown here and never again. */
      secret: string
    }
    /** @description A key, never its secret. */
    Key: {
      id: string
      /** @enum {string} */
      kind: 'pk' | 'sk' | 'ak'
      role: ('viewer' | 'editor' | 'admin') | null
      label: string
      /** @description The first characters, to tell keys apart. */
      prefix: string
      origins: string[]
      rateLimit: string | null
      /** Format: date-time */
      createdAt: string
      expiresAt: string | null
      revokedAt: string | null
    }
    WeightChange: {
      criterion: string
      before: number
      after: number
      /** @description Of the sum of all weights. */
      beforeShare: number
      afterShare: number
    }
    Publication: {
      /** @description 1, 2, 3 …; the highest is in force. */
      number: number
      version: string
      note: string
      publishedBy: string
      /** Format: date-time */
      publishedAt: string
      /** @description What it came from: what is shipped, a draft, an earlier number, edited rules. */
      origin: {
        kind: string
      } & {
        [key: string]: unknown
      }
    }
    PublishedWeights: {
      /** @description 1, 2, 3 …; the highest is in force. */
      number: number
      version: string
      note: string
      publishedBy: string
      /** Format: date-time */
      publishedAt: string
      /** @description What it came from: what is shipped, a draft, an earlier number, edited rules. */
      origin: {
        kind: string
      } & {
        [key: string]: unknown
      }
      /** @description By criterion. */
      weights: {
        [key: string]: number
      }
      /** @description The most that the shop's own criteria may weigh together, as a share of all. */
      merchantCap: number
    }
    WeightSetDraft: {
      /** Format: uuid */
      id: string
      name: string
      /** @description By criterion. */
      weights: {
        [key: string]: number
      }
      /** @description The most that the shop's own criteria may weigh together, as a share of all. */
      merchantCap: number
      /** @description The number of the publication it started from. */
      basedOn: number
      revision: number
      /** Format: date-time */
      updatedAt: string
      updatedBy: string
    }
    WeightSetPreview: {
      previewId: string
      draftRevision: number
      publishedNumber: number
      diff: components['schemas']['WeightChange'][]
      personas: components['schemas']['PersonaPreview'][]
      policies: components['schemas']['PolicyResult'][]
      /** @description Personas whose order of products changes. */
      moved: number
      /** @description Whether the policies let it be published. */
      passes: boolean
    }
    PersonaPreview: {
      persona: string
      name: string
      before: {
        productId: string
        rank: number
        score: number
      }[]
      after: {
        productId: string
        rank: number
        score: number
      }[]
      moves: components['schemas']['Move'][]
    }
    /** @description A product whose rank or score differs. */
    Move: {
      productId: string
      before: {
        rank: number
        score: number
      }
      after: {
        rank: number
        score: number
      }
      delta: number
      /** @description What each criterion contributes; the deltas sum to that of the score. */
      parts: {
        criterion: string
        before: number
        after: number
        delta: number
      }[]
    }
    PolicyResult: {
      policy: string
      text: string
      passed: boolean
      failures: {
        persona: string | null
        product: string | null
        detail: string
      }[]
    }
    DecisionProblems: {
      problems: components['schemas']['PersonaProblem'][]
      /** @description Personas left out, because all together would be more than 50,000 utilities. */
      omitted: string[]
    }
    PersonaProblem: {
      persona: string
      name: string
      /** @description Those in scope that passed every gate, by id. No weight adds another. */
      products: string[]
      columns: {
        criterion: string
        merchant: boolean
        /** @description What the persona multiplies the weight by, 0.5 to 2. */
        emphasis: number
        /** @description In [0, 1], in the order of the products. */
        utilities: number[]
        /** @description What they could be at worst, where facts are missing. */
        worst: number[]
        /** @description What they could be at best, where facts are missing. */
        best: number[]
        known: boolean[]
      }[]
    }
    SavedPersona: {
      id: string
      name: string
      request: {
        profile: components['schemas']['ProfileOutput']
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
      }
      revision: number
      /** Format: date-time */
      updatedAt: string
      updatedBy: string
    }
    SavedPolicy:
      | {
          id: string
          text: string
          /** @constant */
          kind: 'never-shows'
          who:
            | {
                conditions: string[]
              }
            | {
                personas: string[]
              }
          product: components['schemas']['ProductTest']
          revision: number
          /** Format: date-time */
          updatedAt: string
          updatedBy: string
        }
      | {
          id: string
          text: string
          /** @constant */
          kind: 'first-at-most-tier'
          personas: string[]
          tier: string
          revision: number
          /** Format: date-time */
          updatedAt: string
          updatedBy: string
        }
      | {
          id: string
          text: string
          /** @constant */
          kind: 'lead-share-max'
          share: number
          revision: number
          /** Format: date-time */
          updatedAt: string
          updatedBy: string
        }
      | {
          id: string
          text: string
          /** @constant */
          kind: 'merchant-weight-max'
          share: number
          revision: number
          /** Format: date-time */
          updatedAt: string
          updatedBy: string
        }
      | {
          id: string
          text: string
          /** @constant */
          kind: 'not-above-dominator'
          revision: number
          /** Format: date-time */
          updatedAt: string
          updatedBy: string
        }
    PublishedRules: {
      number: number
      version: string
      rules: {
        id: string
        /** @enum {string} */
        kind: 'contraindication' | 'market' | 'withdrawal'
        applies: components['schemas']['ProfileTest']
        excludes: components['schemas']['ProductTest']
        opensWhenUnknown?: components['schemas']['ProductTest']
        /** Format: date */
        from: string
        /** Format: date */
        until?: string
        evidence: string[]
      }[]
      /** @description Newest first. */
      publications: components['schemas']['Publication'][]
    }
    RulesPreview: {
      previewId: string
      rulesVersion: string
      publishedNumber: number
      /** @description On the day of the preview, and from each later day on which it is another. */
      changes: {
        /** Format: date */
        from: string
        changes: components['schemas']['VisibilityChange'][]
      }[]
      policies: components['schemas']['PolicyResult'][]
      /** @description Whether the policies let them be published. */
      passes: boolean
    }
    /** @description A product that is shown or hidden, and to whom: to everyone of these conditions in these regions, or to some of them. */
    VisibilityChange: {
      productId: string
      /** @enum {string} */
      becomes: 'visible' | 'hidden'
      conditions: (string[] | ('undisclosed' | 'not-asked'))[]
      /** @description Each by the legal areas it belongs to; none for a region outside all of them. */
      regions: string[][]
    }
    AuditPage: {
      site: string
      entries: components['schemas']['AuditEntry'][]
      next: number | null
    }
    AuditEntry: {
      seq: number
      /** Format: date-time */
      at: string
      actor: string
      action: string
      subject: string
      note: string | null
      before: unknown
      after: unknown
      /** @description The hash of the entry before; empty in the first. */
      previous: string
      /** @description SHA-256 of the canonical JSON (RFC 8785) of the site and all other members of the entry. */
      hash: string
    }
    WidgetManifest: {
      /** @description Always the newest; kept for minutes. */
      floating: string
      /** @description The same module at an address whose bytes never change. */
      module: components['schemas']['WidgetFile']
      /** @description What the module loads later, when it is needed. */
      chunks: components['schemas']['WidgetFile'][]
    }
    WidgetFile: {
      address: string
      /** @description Its hash, for the integrity attribute of a script. */
      integrity: string
      bytes: number
      gzipBytes: number
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
  responses: {
    /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request), `/problems/invalid-json` (Invalid JSON), `/problems/duplicate-key` (Repeated key in an object), `/problems/too-deep` (Nested too deep), `/problems/too-many-keys` (Too many keys in an object) */
    'Problem400-2': {
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
    Problem401: {
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
    /** @description `/problems/forbidden` (Not allowed) */
    Problem403: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/forbidden'
        }
      }
    }
    /** @description `/problems/unknown-weight-set` (Unknown weight set), `/problems/unknown-version` (Unknown version) */
    'Problem404-3': {
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
    Problem408: {
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
    'Problem409-4': {
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
    Problem413: {
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
    Problem415: {
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
    Problem417: {
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
    Problem429: {
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
    Problem431: {
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
    Problem500: {
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
    Problem503: {
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
    /** @description `/problems/unknown-product` (Unknown product) */
    'Problem404-4': {
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
    /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request), `/problems/invalid-json` (Invalid JSON) */
    'Problem400-3': {
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
    /** @description `/problems/bad-request` (Bad request), `/problems/invalid-request` (Invalid request) */
    Problem400: {
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
    /** @description `/problems/unknown-version` (Unknown version) */
    'Problem404-5': {
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
    /** @description `/problems/not-found` (Not found) */
    'Problem404-2': {
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
    /** @description `/problems/not-acceptable` (Not acceptable) */
    Problem406: {
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
    /** @description `/problems/id-taken` (Id is taken) */
    'Problem409-3': {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/id-taken'
        }
      }
    }
    /** @description `/problems/unknown-id` (Unknown id) */
    Problem404: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/unknown-id'
        }
      }
    }
    /** @description `/problems/last-admin-key` (Last admin key) */
    Problem409: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/last-admin-key'
        }
      }
    }
    /** @description `/problems/key-ended` (Key is revoked or expired) */
    'Problem409-2': {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/key-ended'
        }
      }
    }
    /** @description `/problems/policy-failed` (A policy does not allow it), `/problems/versions-misfit` (Versions do not fit each other) */
    'Problem409-7': {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/policy-failed' | '/problems/versions-misfit'
        }
      }
    }
    /** @description `/problems/precondition-failed` (Changed by somebody else) */
    Problem412: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/precondition-failed'
        }
      }
    }
    /** @description `/problems/precondition-required` (If-Match required) */
    Problem428: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/precondition-required'
        }
      }
    }
    /** @description `/problems/too-many-documents` (Too many of a kind) */
    'Problem409-6': {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/too-many-documents'
        }
      }
    }
    /** @description `/problems/preview-stale` (Preview is out of date), `/problems/policy-failed` (A policy does not allow it), `/problems/versions-misfit` (Versions do not fit each other) */
    'Problem409-5': {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/preview-stale' | '/problems/policy-failed' | '/problems/versions-misfit'
        }
      }
    }
    /** @description `/problems/id-taken` (Id is taken), `/problems/too-many-documents` (Too many of a kind) */
    'Problem409-8': {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {unknown} */
          type: '/problems/id-taken' | '/problems/too-many-documents'
        }
      }
    }
  }
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
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404-3']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-4']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
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
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404-4']
      408: components['responses']['Problem408']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
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
      400: components['responses']['Problem400-3']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  disclose: {
    parameters: {
      query?: {
        /** @description A shipped locale. */
        locale?: 'en-GB' | 'de'
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
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404-5']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-4']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getQuiz: {
    parameters: {
      query?: {
        /** @description A shipped locale. */
        locale?: 'en-GB' | 'de'
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
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404-2']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
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
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404-2']
      408: components['responses']['Problem408']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getFaq: {
    parameters: {
      query?: {
        /** @description A shipped locale. */
        locale?: 'en-GB' | 'de'
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
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  listProducts: {
    parameters: {
      query?: {
        /** @description A shipped locale. */
        locale?: 'en-GB' | 'de'
        /** @description How many products a page holds, 1 to 100. */
        limit?: string
        /** @description The nextCursor of the page before. */
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
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getProduct: {
    parameters: {
      query?: {
        /** @description A shipped locale. */
        locale?: 'en-GB' | 'de'
      }
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
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404-4']
      406: components['responses']['Problem406']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  checkCatalog: {
    parameters: {
      query?: {
        /** @description How many gaps a page holds, 1 to 100. */
        limit?: string
        /** @description The nextCursor of the page before. */
        cursor?: string | null
        /** @description Gaps of this status only; the summary stays whole. */
        status?: 'not-stated' | 'below-threshold' | 'contested' | 'expired' | 'estimated'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of gaps. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CatalogHealth']
        }
      }
      /** @description The ETag still holds. */
      304: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getSession: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The session. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Session']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  signIn: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          key: string
        }
      }
    }
    responses: {
      /** @description Signed in; the cookie is HttpOnly and SameSite=Strict. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Session']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  signOut: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Signed out. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  listSites: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The sites. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            sites: components['schemas']['Site'][]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  createSite: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          id: string
          name: string
        }
      }
    }
    responses: {
      /** @description The site. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MadeSite']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-3']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  listKeys: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All keys, ended ones too. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            keys: components['schemas']['Key'][]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  createKey: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              /**
               * @description May stand in a page.
               * @constant
               */
              kind: 'pk'
              /** @description What people call it. */
              label: string
              /**
               * @description Requests per seconds, such as 600/60, or off; null is the limit of the installation.
               * @default null
               */
              rateLimit?: string | null
              /** @default null */
              expiresAt?: string | null
              /**
               * @description The pages that may use it; any when empty.
               * @default []
               */
              origins?: string[]
            }
          | {
              /**
               * @description For a shop's own servers.
               * @constant
               */
              kind: 'sk'
              /** @description What people call it. */
              label: string
              /**
               * @description Requests per seconds, such as 600/60, or off; null is the limit of the installation.
               * @default null
               */
              rateLimit?: string | null
              /** @default null */
              expiresAt?: string | null
            }
          | {
              /**
               * @description For a person of the studio.
               * @constant
               */
              kind: 'ak'
              /** @description What people call it. */
              label: string
              /**
               * @description Requests per seconds, such as 600/60, or off; null is the limit of the installation.
               * @default null
               */
              rateLimit?: string | null
              /** @default null */
              expiresAt?: string | null
              /** @enum {string} */
              role: 'viewer' | 'editor' | 'admin'
            }
      }
    }
    responses: {
      /** @description The key. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MadeKey']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  revokeKey: {
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
      /** @description The key as it is now. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Key']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  rotateKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description How long the old key goes on working beside the new one.
           * @default 0
           */
          graceSeconds?: number
        }
      }
    }
    responses: {
      /** @description The new key. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MadeKey']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-2']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  diffWeightSets: {
    parameters: {
      query: {
        from: string
        to: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The differences. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            from: {
              number: number
            }
            to:
              | {
                  number: number
                }
              | {
                  /** Format: uuid */
                  draft: string
                }
            changes: components['schemas']['WeightChange'][]
            merchantCap: {
              before: number
              after: number
            }
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  listWeightSetVersions: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The publications. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description Newest first. */
            versions: components['schemas']['Publication'][]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getWeightSetVersion: {
    parameters: {
      query?: never
      header?: never
      path: {
        number: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The publication. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublishedWeights']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  restoreWeightSetVersion: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path: {
        number: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Why; it is shown with the publication and in the audit log. */
          note: string
        }
      }
    }
    responses: {
      /** @description What is in force now. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublishedWeights']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-7']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  listWeightSets: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The weight sets. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': {
            published: components['schemas']['PublishedWeights']
            drafts: components['schemas']['WeightSetDraft'][]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  createWeightSet: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description What people call it. */
          name: string
          /**
           * @description Whose weights it starts with: those in force, or those of an earlier number.
           * @default published
           */
          from?: 'published' | number
        }
      }
    }
    responses: {
      /** @description The draft. */
      201: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WeightSetDraft']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-6']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getWeightSet: {
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
      /** @description The draft. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WeightSetDraft']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  deleteWeightSet: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is gone; the audit log remembers it. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      412: components['responses']['Problem412']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  editWeightSet: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description What people call it. */
          name?: string
          /** @description The weight of every criterion. They need not sum to 1. */
          weights?: {
            concerns: number
            price: number
            gentleness: number
            skin_type: number
            evidence: number
            routine: number
            source: number
            margin: number
            popularity: number
            availability: number
          }
        }
      }
    }
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WeightSetDraft']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  previewWeightSet: {
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
      /** @description The preview. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WeightSetPreview']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-4']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  publishWeightSet: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Why; it is shown with the publication and in the audit log. */
          note: string
          /** @description Of the preview that was seen: anything changed since then is a 409. */
          previewId: string
        }
      }
    }
    responses: {
      /** @description What is in force now. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublishedWeights']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-5']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getDecisionProblems: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The decision problems. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionProblems']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-4']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  listPersonas: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All of them. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            personas: components['schemas']['SavedPersona'][]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  createPersona: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          id: string
          name: string
          request: {
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
          }
        }
      }
    }
    responses: {
      /** @description The persona. */
      201: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedPersona']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-8']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getPersona: {
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
      /** @description The persona. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedPersona']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  replacePersona: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          id: string
          name: string
          request: {
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
          }
        }
      }
    }
    responses: {
      /** @description The persona as it is now. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedPersona']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  deletePersona: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is gone; the audit log remembers it. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      412: components['responses']['Problem412']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  listPolicies: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All of them. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            policies: components['schemas']['SavedPolicy'][]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  createPolicy: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Policy']
      }
    }
    responses: {
      /** @description The policy. */
      201: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedPolicy']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-8']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getPolicy: {
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
      /** @description The policy. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedPolicy']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  replacePolicy: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Policy']
      }
    }
    responses: {
      /** @description The policy as it is now. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedPolicy']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  deletePolicy: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is gone; the audit log remembers it. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      408: components['responses']['Problem408']
      412: components['responses']['Problem412']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  getRules: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The rules. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublishedRules']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  publishRules: {
    parameters: {
      query?: never
      header: {
        /** @description The ETag of what was read. Not there: 428. Out of date: 412. */
        'If-Match': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The whole set, in any order. */
          rules: {
            id: string
            /** @enum {string} */
            kind: 'contraindication' | 'market' | 'withdrawal'
            applies: components['schemas']['ProfileTest']
            excludes: components['schemas']['ProductTest']
            opensWhenUnknown?: components['schemas']['ProductTest']
            /** Format: date */
            from: string
            /** Format: date */
            until?: string
            evidence: string[]
          }[]
          /** @description Why; it is shown with the publication and in the audit log. */
          note: string
          /** @description Of the preview that was seen: anything changed since then is a 409. */
          previewId: string
        }
      }
    }
    responses: {
      /** @description What is in force now. */
      200: {
        headers: {
          /** @description To be sent as If-Match. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Publication']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-5']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      428: components['responses']['Problem428']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  previewRules: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The whole set, in any order. */
          rules: {
            id: string
            /** @enum {string} */
            kind: 'contraindication' | 'market' | 'withdrawal'
            applies: components['schemas']['ProfileTest']
            excludes: components['schemas']['ProductTest']
            opensWhenUnknown?: components['schemas']['ProductTest']
            /** Format: date */
            from: string
            /** Format: date */
            until?: string
            evidence: string[]
          }[]
        }
      }
    }
    responses: {
      /** @description The preview. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RulesPreview']
        }
      }
      400: components['responses']['Problem400-2']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      409: components['responses']['Problem409-4']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  readAudit: {
    parameters: {
      query?: {
        /** @description How many entries a page holds, 1 to 100. */
        limit?: string
        /** @description Only entries of a smaller seq: the `next` of the page before. */
        before?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of entries. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AuditPage']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
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
      400: components['responses']['Problem400']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
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
      400: components['responses']['Problem400']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
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
      400: components['responses']['Problem400']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
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
      400: components['responses']['Problem400']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
    }
  }
  metrics: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Metrics. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/plain': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      429: components['responses']['Problem429']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
      503: components['responses']['Problem503']
    }
  }
  widgetManifest: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The files. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WidgetManifest']
        }
      }
      /** @description The ETag still holds. */
      304: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      404: components['responses']['Problem404-2']
      408: components['responses']['Problem408']
      417: components['responses']['Problem417']
      431: components['responses']['Problem431']
      500: components['responses']['Problem500']
    }
  }
}
