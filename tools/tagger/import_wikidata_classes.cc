// Written from knowledge: classes that have many items that news names.

#include "tools/tagger/import_wikidata.h"

namespace tagger::cli {

WikidataClasses DefaultWikidataClasses() {
  return {
      {"Q5", "person"},  // human
      // Countries and territories
      {"Q6256", "country"},
      {"Q3624078", "country"},  // sovereign state
      {"Q161243", "country"},   // dependent territory
      // Towns
      {"Q515", "place"},      // city
      {"Q3957", "place"},     // town
      {"Q532", "place"},      // village
      {"Q5084", "place"},     // hamlet
      {"Q486972", "place"},   // human settlement
      {"Q1549591", "place"},  // big city
      {"Q1637706", "place"},  // city with millions of inhabitants
      {"Q174844", "place"},   // megacity
      {"Q200250", "place"},   // metropolis
      {"Q5119", "place"},     // capital city
      {"Q1093829", "place"},  // city in the United States
      {"Q7930989", "place"},  // city or town
      {"Q484170", "place"},   // commune of France
      {"Q747074", "place"},   // comune of Italy
      {"Q262166", "place"},   // municipality of Germany
      {"Q15284", "place"},    // municipality
      {"Q188509", "place"},   // suburb
      {"Q123705", "place"},   // neighbourhood
      // Divisions of countries
      {"Q35657", "subdivision"},     // state of the United States
      {"Q47168", "subdivision"},     // county of the United States
      {"Q34876", "subdivision"},     // province
      {"Q107390", "subdivision"},    // federated state
      {"Q1221156", "subdivision"},   // state of Germany
      {"Q50337", "subdivision"},     // prefecture of Japan
      {"Q10864048", "subdivision"},  // first-level administrative division
      // Regions and natural features
      {"Q5107", "region"},   // continent
      {"Q82794", "region"},  // geographic region
      {"Q9430", "region"},   // ocean
      {"Q165", "region"},    // sea
      {"Q37901", "region"},  // strait
      {"Q39594", "region"},  // bay
      {"Q4022", "region"},   // river
      {"Q23397", "region"},  // lake
      {"Q23442", "region"},  // island
      {"Q8502", "region"},   // mountain
      {"Q46831", "region"},  // mountain range
      {"Q8514", "region"},   // desert
      // Organisations
      {"Q43229", "organisation"},     // organisation
      {"Q484652", "organisation"},    // international organisation
      {"Q245065", "organisation"},    // intergovernmental organisation
      {"Q79913", "organisation"},     // non-governmental organisation
      {"Q163740", "organisation"},    // nonprofit organisation
      {"Q327333", "organisation"},    // government agency
      {"Q192350", "organisation"},    // ministry
      {"Q35749", "organisation"},     // parliament
      {"Q11204", "organisation"},     // legislature
      {"Q41487", "organisation"},     // court
      {"Q47913", "organisation"},     // intelligence agency
      {"Q732717", "organisation"},    // law enforcement agency
      {"Q7278", "organisation"},      // political party
      {"Q178790", "organisation"},    // trade union
      {"Q17149090", "organisation"},  // armed organisation
      {"Q4830453", "organisation"},   // business
      {"Q783794", "organisation"},    // company
      {"Q6881511", "organisation"},   // enterprise
      {"Q891723", "organisation"},    // public company
      {"Q22687", "organisation"},     // bank
      {"Q66344", "organisation"},     // central bank
      {"Q46970", "organisation"},     // airline
      {"Q3918", "organisation"},      // university
      {"Q875538", "organisation"},    // public university
      {"Q902104", "organisation"},    // private university
      {"Q31855", "organisation"},     // research institute
      {"Q16917", "organisation"},     // hospital
      {"Q11032", "organisation"},     // newspaper
      {"Q1110794", "organisation"},   // daily newspaper
      {"Q192283", "organisation"},    // news agency
      {"Q1616075", "organisation"},   // television station
      {"Q14350", "organisation"},     // radio station
      {"Q15265344", "organisation"},  // broadcaster
      {"Q476028", "organisation"},    // association football club
      {"Q847017", "organisation"},    // sports club
      {"Q12973014", "organisation"},  // sports team
      {"Q13393265", "organisation"},  // basketball team
      {"Q4438121", "organisation"},   // sports organisation
  };
}

}  // namespace tagger::cli
