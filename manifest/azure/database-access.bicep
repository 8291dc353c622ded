// Who may do what on the database server, and the bot's database there.
param serverName string

@description('Object id of the identity that the bot runs as.')
param principalId string

@description('Its name, which is the name of its role in the database.')
param principalName string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' existing = {
  name: serverName

  resource administrator 'administrators' = {
    name: principalId
    properties: {
      principalName: principalName
      principalType: 'ServicePrincipal'
      tenantId: tenant().tenantId
    }
  }

  resource database 'databases' = {
    name: 'utblick'
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
    // A database made before its administrator belongs to Azure's own role, and the bot could make no table in it.
    dependsOn: [
      administrator
    ]
  }
}

output database string = server::database.name
