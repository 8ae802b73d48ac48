select vessel_id, ship as name, vessel_type, class as vessel_class, country as operator from {{ source('reference', 'ships') }}
